// data_end is moved instead of the packet pointer.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("xdp")
int trailer(struct xdp_md *ctx)
{
	__u8 *data = (void *)(long)ctx->data;
	__u8 *data_end = (void *)(long)ctx->data_end;

	__u8 *last = data_end - 4;

	if (last < data)
		return XDP_DROP;
	return *last == 0xff ? XDP_DROP : XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
