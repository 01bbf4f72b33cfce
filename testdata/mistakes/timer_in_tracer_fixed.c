// The fix: compare timer_in_tracer.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct entry {
	struct bpf_timer timer;
	__u64 hits;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, struct entry);
} entries SEC(".maps");

SEC("cgroup_skb/egress")
int arm(void *ctx)
{
	__u32 slot = 0;
	struct entry *entry = bpf_map_lookup_elem(&entries, &slot);

	if (entry)
		bpf_timer_init(&entry->timer, &entries, 0);
	return 1;
}

char LICENSE[] SEC("license") = "GPL";
