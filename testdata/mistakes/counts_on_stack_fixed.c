// The fix: compare counts_on_stack.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u32[4]);
} numbers SEC(".maps");

SEC("xdp")
int classify(struct xdp_md *ctx)
{
	__u8 *data = (void *)(long)ctx->data;
	void *data_end = (void *)(long)ctx->data_end;
	__u32 zero = 0;
	volatile __u32 *counts = bpf_map_lookup_elem(&numbers, &zero);

	if (!counts || (void *)(data + 64) > data_end)
		return XDP_PASS;
	counts[0] = counts[1] = counts[2] = 0;
	for (int i = 0; i < 64; i++) {
		if (data[i] < 32)
			counts[0]++;
		else if (data[i] < 127)
			counts[1]++;
		else
			counts[2]++;
	}
	if (counts[0] > 16 && counts[1] < 8)
		return XDP_DROP;
	return counts[2] > 32 ? XDP_TX : XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
