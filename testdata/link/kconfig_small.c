// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
extern unsigned char CONFIG_HZ __attribute__((section(".kconfig")));
SEC("xdp") int p(void *c) { return CONFIG_HZ; }
