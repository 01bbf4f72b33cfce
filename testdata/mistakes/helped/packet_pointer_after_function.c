// What bpfgate advises on packet_pointer_after_function.c.
#include "net.h"

#include <bpf/bpf_helpers.h>

static __attribute__((noinline)) int rewrite_source(struct __sk_buff *skb, __be32 address)
{
	return bpf_skb_store_bytes(skb, 26, &address, sizeof(address), 0);
}

SEC("tc")
int translate(struct __sk_buff *skb)
{
	struct ethhdr *eth = (void *)(long)skb->data;
	struct iphdr *ip = (void *)(eth + 1);

	if ((void *)(ip + 1) > (void *)(long)skb->data_end)
		return TC_ACT_OK;

	if (rewrite_source(skb, 0x0100000a))
		return TC_ACT_SHOT;
	eth = (void *)(long)skb->data;
	ip = (void *)(eth + 1);
	if ((void *)(ip + 1) > (void *)(long)skb->data_end)
		return TC_ACT_OK;
	return ip->daddr == 0x0100007f ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
