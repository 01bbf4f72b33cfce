// A packet is redirected through an ordinary array instead of a device map.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 16);
	__type(key, __u32);
	__type(value, __u32);
} devices SEC(".maps");

SEC("xdp")
int forward(struct xdp_md *ctx)
{
	return bpf_redirect_map(&devices, ctx->rx_queue_index, 0);
}

char LICENSE[] SEC("license") = "GPL";
