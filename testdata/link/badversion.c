// flags: -w
#include "../objects/bpf.h"
char V[] SEC("version") = "abcdef";
SEC("xdp") int p(void *c) { return 2; }
