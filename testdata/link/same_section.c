// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
SEC("xdp") NOINLINE int callee(int x) { return x + (int)bpf_ktime_get_ns(); }
SEC("xdp") int caller(struct xdp_md *c) { return callee(1) & 1; }
