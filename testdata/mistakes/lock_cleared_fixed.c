// The fix: compare lock_cleared.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct bucket {
	struct bpf_spin_lock lock;
	__u32 count;
	__u64 last;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct bucket);
} buckets SEC(".maps");

SEC("tc")
int reset(struct __sk_buff *skb)
{
	__u32 zero = 0;
	struct bucket *bucket = bpf_map_lookup_elem(&buckets, &zero);

	if (!bucket)
		return TC_ACT_OK;
	bucket->count = 0;
	bucket->last = 0;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
