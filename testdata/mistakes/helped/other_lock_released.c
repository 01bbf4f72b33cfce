// What bpfgate advises on other_lock_released.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct bucket {
	struct bpf_spin_lock lock;
	__u64 last;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct bucket);
} buckets SEC(".maps");

SEC("tc")
int touch(struct __sk_buff *skb)
{
	__u32 zero = 0, one = 1;
	struct bucket *first = bpf_map_lookup_elem(&buckets, &zero);
	struct bucket *second = bpf_map_lookup_elem(&buckets, &one);

	if (!first || !second)
		return TC_ACT_OK;
	bpf_spin_lock(&first->lock);
	first->last = skb->len;
	bpf_spin_unlock(&first->lock);
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
