// The fix: compare context_field_read_only.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int truncate(struct __sk_buff *skb)
{
	return bpf_skb_change_tail(skb, 64, 0) ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
