// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
extern int LINUX_SOMETHING __attribute__((section(".kconfig")));
SEC("xdp") int p(void *c) { return LINUX_SOMETHING; }
