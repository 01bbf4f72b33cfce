// What bpfgate advises on packet_check_on_other_pointer.c.
#include "net.h"

#include <bpf/bpf_helpers.h>

SEC("xdp")
int payload(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data;
	void *data_end = (void *)(long)ctx->data_end;
	volatile struct iphdr *ip = data + sizeof(struct ethhdr);

	if ((void *)(ip + 1) > data_end)
		return XDP_DROP;
	struct udphdr *udp = (void *)ip + ip->ihl * 4;

	if ((void *)(udp + 1) > data_end)
		return XDP_DROP;
	udp = (void *)ip + ip->ihl * 4;
	if ((void *)(udp + 1) > (void *)data_end)
		return XDP_DROP;
	return udp->dest == bpf_htons(53) ? XDP_PASS : XDP_DROP;
}

char LICENSE[] SEC("license") = "GPL";
