// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
int lone(void *c) { return 2; }
