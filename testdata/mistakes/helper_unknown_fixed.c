// The fix: compare helper_unknown.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

static long (*const new_helper)(void *ctx) = (void *)42;

SEC("xdp")
int call(struct xdp_md *ctx)
{
	return new_helper(ctx) ? XDP_DROP : XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
