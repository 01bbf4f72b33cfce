// The other half of an object that bpftool links of two.
#include "bpf.h"

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 10);
	__type(key, __u32);
	__type(value, __u64);
} shared SEC(".maps");

int total = 5;
const volatile int factor = 4;

WEAK NOINLINE int twice(int x)
{
	return x * 2;
}

NOINLINE int other_half(int x)
{
	total += x;
	return x * factor;
}

SEC("xdp")
int two(struct xdp_md *context)
{
	return twice(other_half(context->ingress_ifindex)) & 1;
}

char LICENSE[] SEC("license") = "GPL";
