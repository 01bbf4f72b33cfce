// A program that may only look at packets writes into one.
#include "net.h"

#include <bpf/bpf_helpers.h>

SEC("cgroup_skb/ingress")
int clear_tos(struct __sk_buff *skb)
{
	struct iphdr *ip = (void *)(long)skb->data;

	if ((void *)(ip + 1) > (void *)(long)skb->data_end)
		return 1;
	ip->tos = 0;
	return 1;
}

char LICENSE[] SEC("license") = "GPL";
