// What bpfgate advises on pointer_as_rounds.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

__u64 sum;

static long add(__u64 index, void *context)
{
	sum += index;
	return 0;
}

SEC("tc")
int count(struct __sk_buff *skb)
{
	__u32 rounds = skb->len & 63;

	bpf_loop(rounds, add, NULL, 0);
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
