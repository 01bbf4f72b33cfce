// What bpfgate advises on packet_length_instead_of_end.c.
#include "net.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int drop_arp(struct __sk_buff *skb)
{
	struct ethhdr *eth = (void *)(long)skb->data;

	if (skb->len < sizeof(*eth))
		return TC_ACT_OK;
	if ((void *)(eth + 1) > (void *)(long)skb->data_end)
		return TC_ACT_OK;
	return eth->h_proto == bpf_htons(ETH_P_ARP) ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
