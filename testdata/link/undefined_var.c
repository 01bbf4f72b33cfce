// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
extern int nowhere;
SEC("xdp") int p(void *c) { return nowhere; }
