// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
SEC("xdp") __attribute__((naked)) int p(void *x) { asm volatile("call 1f; exit; 1: r0 = 2; exit;"); }
