// A pointer is kept in an unsigned int.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

__u32 cursor;

SEC("xdp")
int remember(struct xdp_md *ctx)
{
	__u8 *data = (void *)(long)ctx->data;
	__u8 *data_end = (void *)(long)ctx->data_end;
	__u32 at = (__u32)(long)data + 4;
	__u8 *byte = (__u8 *)(long)at;

	if (byte + 1 > data_end)
		return XDP_DROP;
	return *byte ? XDP_PASS : XDP_DROP;
}

char LICENSE[] SEC("license") = "GPL";
