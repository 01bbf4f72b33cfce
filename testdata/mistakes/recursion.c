// A function calls itself.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

static __attribute__((noinline)) int depth(struct __sk_buff *skb, __u32 left)
{
	if (left == 0 || skb->len == 0)
		return 0;
	return depth(skb, left - 1) + (skb->mark == left);
}

SEC("tc")
int count(struct __sk_buff *skb)
{
	return depth(skb, 3) > 2 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
