// The fix: compare pointer_cut_to_32_bits.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

__u32 cursor;

SEC("xdp")
int remember(struct xdp_md *ctx)
{
	__u8 *data = (void *)(long)ctx->data;
	__u8 *data_end = (void *)(long)ctx->data_end;
	__u8 *byte = data + 4;

	if (byte + 1 > data_end)
		return XDP_DROP;
	return *byte ? XDP_PASS : XDP_DROP;
}

char LICENSE[] SEC("license") = "GPL";
