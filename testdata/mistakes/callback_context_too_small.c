// A loop's callback reads more than its context holds.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct range {
	__u32 from;
	__u32 to;
	__u64 sum;
};

static long add(__u64 index, struct range *range)
{
	range->sum += index;
	return 0;
}

SEC("tc")
int sum(struct __sk_buff *skb)
{
	__u64 range = 0;

	bpf_loop(8, add, &range, 0);
	return skb->len ? TC_ACT_OK : TC_ACT_SHOT;
}

char LICENSE[] SEC("license") = "GPL";
