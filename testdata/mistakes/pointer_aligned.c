// A packet pointer is aligned with a mask.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("xdp")
int aligned(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data;
	void *data_end = (void *)(long)ctx->data_end;
	__u32 *word = (void *)(((long)data + 3) & ~3L);

	if ((void *)(word + 1) > data_end)
		return XDP_DROP;
	return *word ? XDP_PASS : XDP_DROP;
}

char LICENSE[] SEC("license") = "GPL";
