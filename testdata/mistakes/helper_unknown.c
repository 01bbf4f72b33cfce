// A helper is called by a number that this kernel does not know.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

static long (*const new_helper)(void *ctx) = (void *)1999;

SEC("xdp")
int call(struct xdp_md *ctx)
{
	return new_helper(ctx) ? XDP_DROP : XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
