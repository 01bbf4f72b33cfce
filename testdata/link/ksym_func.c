// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
extern const void bpf_map_put __attribute__((section(".ksyms")));
SEC("xdp") int p(void *c) { __u64 x = (__u64)&bpf_map_put; asm volatile("" : "+r"(x)); return 2; }
