// What bpfgate advises on packet_option_behind_check.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("xdp")
int skip_option(struct xdp_md *ctx)
{
	__u8 *data = (void *)(long)ctx->data;
	__u8 *data_end = (void *)(long)ctx->data_end;
	__u8 *option = data + 54;

	if (option + 1 > data_end)
		return XDP_DROP;
	if (option[0] == 0)
		return XDP_PASS;
	if ((void *)(option + 2) > (void *)data_end)
		return XDP_DROP;
	return option[1] > 8 ? XDP_DROP : XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
