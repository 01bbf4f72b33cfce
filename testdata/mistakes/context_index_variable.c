// An element of an array in the context is chosen at run time.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int pick(struct __sk_buff *skb)
{
	__u32 which = skb->priority & 3;

	skb->mark = skb->cb[which];
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
