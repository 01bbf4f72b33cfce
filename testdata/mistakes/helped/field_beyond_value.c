// What bpfgate advises on field_beyond_value.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct old_stats {
	__u64 packets;
};

struct new_stats {
	__u64 packets;
	__u64 bytes;
};

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, struct new_stats);
} stats SEC(".maps");

SEC("xdp")
int count(struct xdp_md *ctx)
{
	__u32 action = XDP_PASS;
	struct new_stats *entry = bpf_map_lookup_elem(&stats, &action);

	if (entry)
		entry->bytes += ctx->data_end - ctx->data;
	return XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
