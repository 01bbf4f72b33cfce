// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
extern int SOMETHING WEAK __attribute__((section(".kconfig")));
SEC("xdp") int p(void *c) { return SOMETHING; }
