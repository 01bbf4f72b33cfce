// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
SEC(".mydata") int x = 5;
SEC("xdp") int p(void *c) { return x; }
