// The fix: compare pointer_multiplied.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("xdp")
int hash_address(struct xdp_md *ctx)
{
	__u64 seed = ctx->data_end - ctx->data;

	seed = seed * 31;
	return seed >> 40 ? XDP_PASS : XDP_DROP;
}

char LICENSE[] SEC("license") = "GPL";
