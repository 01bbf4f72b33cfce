// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
struct { __uint(type, 27); __uint(max_entries, 5000); } m SEC(".maps");
HELPER(130, long, bpf_ringbuf_output, void *, void *, __u64, __u64);
SEC("xdp") int p(void *c) { __u64 k = 0; bpf_ringbuf_output(&m, &k, 8, 0); return 2; }
