// What bpfgate advises on return_out_of_range.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("cgroup_skb/ingress")
int allow_small(struct __sk_buff *skb)
{
	if (skb->len > 1500)
		return 0;
	return 1;
}

char LICENSE[] SEC("license") = "GPL";
