// Metadata in front of the packet is read without comparing with the packet's beginning.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int read_hint(struct __sk_buff *skb)
{
	__u32 *hint = (void *)(long)skb->data_meta;

	skb->mark = *hint;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
