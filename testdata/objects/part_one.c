// Half of an object that bpftool links of two: refers to what the other half defines.
#include "bpf.h"

extern struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 10);
	__type(key, __u32);
	__type(value, __u64);
} shared SEC(".maps");

extern int other_half(int x);
int own = 3;

WEAK NOINLINE int twice(int x)
{
	return x + x + own;
}

SEC("xdp")
int one(struct xdp_md *context)
{
	__u32 key = twice(context->ingress_ifindex);

	return bpf_map_lookup_elem(&shared, &key) ? other_half(key) & 1 : 2;
}

char LICENSE[] SEC("license") = "GPL";
