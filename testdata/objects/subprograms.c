// Functions that programs call: the order in which a loader appends them, and who can see them.
#include "bpf.h"

static NOINLINE int last(int x)
{
	return x ^ (int)bpf_ktime_get_ns();
}

NOINLINE int middle(int x)
{
	return last(x) + (int)bpf_get_smp_processor_id();
}

HIDDEN NOINLINE int unseen(int x)
{
	return last(x + 1) - 2;
}

WEAK NOINLINE int replaceable(int x)
{
	return x + (int)bpf_ktime_get_ns();
}

SEC("xdp")
int first(struct xdp_md *context)
{
	return middle(context->ingress_ifindex) + unseen(3) > 0 ? 1 : 2;
}

SEC("?xdp")
int second(struct xdp_md *context)
{
	return unseen(replaceable(1)) + last(2) > 0 ? 1 : 2;
}

SEC("xdp")
int third(struct xdp_md *context)
{
	return 2;
}

char LICENSE[] SEC("license") = "Dual MIT/GPL";
__u32 VERSION SEC("version") = 0x061204;
