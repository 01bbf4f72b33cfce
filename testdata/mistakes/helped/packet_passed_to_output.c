// What bpfgate advises on packet_passed_to_output.c.
#include "net.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__type(key, __u32);
	__type(value, __u32);
} samples SEC(".maps");

SEC("xdp")
int sample(struct xdp_md *ctx)
{
	struct ethhdr *eth = (void *)(long)ctx->data;

	if ((void *)(eth + 1) > (void *)(long)ctx->data_end)
		return XDP_DROP;
	struct ethhdr copy = *eth;
	
	bpf_perf_event_output(ctx, &samples, BPF_F_CURRENT_CPU, &copy, sizeof(*eth));
	return XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
