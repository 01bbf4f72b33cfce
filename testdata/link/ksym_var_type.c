// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
struct odd { int x; };
extern const struct odd runqueues __attribute__((section(".ksyms")));
extern const struct odd bpf_prog_active WEAK __attribute__((section(".ksyms")));
SEC("xdp") int p(void *c) { asm volatile("" : : "r"(&bpf_prog_active)); return 2; }
