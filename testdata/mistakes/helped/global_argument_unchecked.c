// What bpfgate advises on global_argument_unchecked.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct totals {
	__u64 packets;
	__u64 bytes;
};

__attribute__((noinline)) int add(struct totals *totals, __u32 bytes)
{
	if (!totals)
		return 0;
	totals->packets++;
	totals->bytes += bytes;
	return totals->packets > 100;
}

SEC("tc")
int count(struct __sk_buff *skb)
{
	struct totals totals = {};

	return add(&totals, skb->len) ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
