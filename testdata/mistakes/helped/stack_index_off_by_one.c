// What bpfgate advises on stack_index_off_by_one.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int spread(struct __sk_buff *skb)
{
	volatile __u32 buckets[8] = {};
	__u32 bucket = skb->hash;

	if (bucket >= 8)
		return TC_ACT_OK;
	buckets[bucket] = skb->len;
	return buckets[0] ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
