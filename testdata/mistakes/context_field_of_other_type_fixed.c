// The fix: compare context_field_of_other_type.c.
#include "net.h"

#include <bpf/bpf_helpers.h>

SEC("socket")
int filter(struct __sk_buff *skb)
{
	__be16 protocol;

	if (bpf_skb_load_bytes(skb, 12, &protocol, sizeof(protocol)))
		return 0;
	return protocol == bpf_htons(ETH_P_IP) ? skb->len : 0;
}

char LICENSE[] SEC("license") = "GPL";
