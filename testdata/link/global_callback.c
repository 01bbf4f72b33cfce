// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
HELPER(181, long, bpf_loop, __u32 count, void *callback, void *context, __u64 flags);
NOINLINE int step(__u32 i, void *c) { return 0; }
SEC("tc") int p(void *c) { bpf_loop(3, step, 0, 0); return 0; }
