// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
int a; static int b; int c SEC(".bss.mine"); const int d = 4; const volatile int e SEC(".rodata.mine") = 4;
SEC("xdp") int p(void *x) { a++; b += a; c += b; return b + c + e; }
