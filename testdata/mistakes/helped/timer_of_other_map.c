// What bpfgate advises on timer_of_other_map.c.
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
} entries SEC(".maps"), expired SEC(".maps");

SEC("tc")
int arm(struct __sk_buff *skb)
{
	__u32 slot = 0;
	struct entry *entry = bpf_map_lookup_elem(&entries, &slot);

	if (!entry)
		return TC_ACT_OK;
	bpf_timer_init(&entry->timer, &entries, 0);
	bpf_timer_start(&entry->timer, 1000000, 0);
	return bpf_map_lookup_elem(&expired, &slot) ? TC_ACT_OK : TC_ACT_SHOT;
}

char LICENSE[] SEC("license") = "GPL";
