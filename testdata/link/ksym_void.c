// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
extern const void jiffies_64 __attribute__((section(".ksyms")));
extern const void no_such_thing WEAK __attribute__((section(".ksyms")));
SEC("xdp") int p(void *c) { return &no_such_thing ? 1 : 2; }
