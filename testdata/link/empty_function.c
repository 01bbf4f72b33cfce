// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
SEC("xdp") int p(void *c) { return 2; }
SEC("xdp") int q(void *c) { __builtin_unreachable(); }
