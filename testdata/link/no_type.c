// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
struct { __uint(max_entries, 1); __type(key, __u32); __type(value, __u32); } m SEC(".maps");
SEC("xdp") int p(void *c) { __u64 k = 0; return bpf_map_lookup_elem(&m, &k) ? 1 : 2; }
