// What bpfgate advises on packet_pointer_after_pull.c.
#include "net.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int mark_tcp(struct __sk_buff *skb)
{
	void *data = (void *)(long)skb->data;
	void *data_end = (void *)(long)skb->data_end;
	struct iphdr *ip = data + sizeof(struct ethhdr);

	if ((void *)(ip + 1) > data_end)
		return TC_ACT_OK;
	if (bpf_skb_pull_data(skb, 128))
		return TC_ACT_OK;
	data = (void *)(long)skb->data;
	ip = data + sizeof(struct ethhdr);
	data_end = (void *)(long)skb->data_end;
	if ((void *)(ip + 1) > (void *)data_end)
		return TC_ACT_OK;
	if (ip->protocol == IPPROTO_TCP)
		skb->mark = 7;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
