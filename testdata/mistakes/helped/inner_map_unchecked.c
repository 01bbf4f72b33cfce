// What bpfgate advises on inner_map_unchecked.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct inner {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 16);
	__type(key, __u32);
	__type(value, __u64);
} first_table SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
	__uint(max_entries, 4);
	__type(key, __u32);
	__array(values, struct inner);
} tables SEC(".maps") = { .values = { &first_table } };

SEC("xdp")
int count_by_queue(struct xdp_md *ctx)
{
	__u32 queue = ctx->rx_queue_index, slot = 0;
	void *table = bpf_map_lookup_elem(&tables, &queue);
	if (!table)
		return XDP_PASS;

	__u64 *packets = bpf_map_lookup_elem(table, &slot);

	if (packets)
		*packets += 1;
	return XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
