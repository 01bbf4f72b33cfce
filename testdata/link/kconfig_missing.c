// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
extern int CONFIG_NO_SUCH __attribute__((section(".kconfig")));
SEC("xdp") int p(void *c) { return CONFIG_NO_SUCH; }
