// What bpfgate advises on context_pointer_modified.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int pull(struct __sk_buff *skb)
{
	return bpf_skb_pull_data(skb, 64) ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
