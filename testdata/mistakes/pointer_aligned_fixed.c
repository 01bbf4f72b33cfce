// The fix: compare pointer_aligned.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("xdp")
int aligned(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data;
	void *data_end = (void *)(long)ctx->data_end;
	__u32 *word = data;

	if ((void *)(word + 1) > data_end)
		return XDP_DROP;
	return *word ? XDP_PASS : XDP_DROP;
}

char LICENSE[] SEC("license") = "GPL";
