// What bpfgate advises on packet_pointer_after_adjust_head.c.
#include "net.h"

#include <bpf/bpf_helpers.h>

SEC("xdp")
int encapsulate(struct xdp_md *ctx)
{
	struct ethhdr *eth = (void *)(long)ctx->data;

	if ((void *)(eth + 1) > (void *)(long)ctx->data_end)
		return XDP_DROP;
	if (bpf_xdp_adjust_head(ctx, -(int)sizeof(struct iphdr)))
		return XDP_DROP;
	eth = (void *)(long)ctx->data;
	if ((void *)(eth + 1) > (void *)(long)ctx->data_end)
		return XDP_DROP;
	eth->h_proto = bpf_htons(ETH_P_IP);
	return XDP_TX;
}

char LICENSE[] SEC("license") = "GPL";
