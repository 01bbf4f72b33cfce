// The fix: compare recursion.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

static __attribute__((noinline)) int depth(struct __sk_buff *skb, __u32 left)
{
	int sum = 0;

	for (; left > 0 && skb->len; left--)
		sum += skb->mark == left;
	return sum;
}

SEC("tc")
int count(struct __sk_buff *skb)
{
	return depth(skb, 3) > 2 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
