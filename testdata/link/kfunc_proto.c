// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
extern int bpf_rcu_read_lock(int x) __attribute__((section(".ksyms")));
SEC("xdp") int p(void *c) { bpf_rcu_read_lock(1); return 2; }
