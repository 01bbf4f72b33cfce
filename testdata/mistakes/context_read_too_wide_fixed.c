// The fix: compare context_read_too_wide.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int by_type(struct __sk_buff *skb)
{
	__u32 length = skb->len, type = skb->pkt_type;

	return type == 3 && length < 64 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
