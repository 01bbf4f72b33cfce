// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
int nowhere(int x);
SEC("xdp") int p(void *c) { return nowhere(1); }
