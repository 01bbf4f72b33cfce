// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
extern const int no_such_var __attribute__((section(".ksyms")));
SEC("xdp") int p(void *c) { asm volatile("" : : "r"(&no_such_var)); return 2; }
