// What bpfgate advises on packet_atomic.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int count_hops(struct __sk_buff *skb)
{
	__u32 *hops = (void *)(long)skb->data;

	if ((void *)(hops + 1) > (void *)(long)skb->data_end)
		return TC_ACT_OK;
	*hops += 1;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
