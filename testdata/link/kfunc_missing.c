// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
extern void bpf_no_such(void) __attribute__((section(".ksyms")));
SEC("xdp") int p(void *c) { bpf_no_such(); return 2; }
