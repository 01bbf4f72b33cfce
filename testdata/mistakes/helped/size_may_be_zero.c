// What bpfgate advises on size_may_be_zero.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int peek(struct __sk_buff *skb)
{
	char head[64];
	__u32 size = skb->len & 63;

	if (!size)
		return TC_ACT_OK;
	if (bpf_skb_load_bytes(skb, 0, head, size))
		return TC_ACT_OK;
	return head[0] == 0x45 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
