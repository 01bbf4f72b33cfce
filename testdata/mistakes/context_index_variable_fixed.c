// The fix: compare context_index_variable.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int pick(struct __sk_buff *skb)
{
	__u32 which = skb->priority & 3;
	__u32 value;

	switch (which) {
	case 0:
		value = *(volatile __u32 *)&skb->cb[0];
		break;
	case 1:
		value = *(volatile __u32 *)&skb->cb[1];
		break;
	default:
		value = 0;
	}
	skb->mark = value;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
