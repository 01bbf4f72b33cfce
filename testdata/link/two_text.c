// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
int one(void *c) { return 2; }
int two(void *c) { return 2; }
