// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
static SEC("xdp") int hidden(void *c) { return 2; }
SEC("xdp") int shown(void *c) { return 2; }
