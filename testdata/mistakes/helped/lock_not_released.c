// What bpfgate advises on lock_not_released.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct bucket {
	struct bpf_spin_lock lock;
	__u64 tokens;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct bucket);
} buckets SEC(".maps");

SEC("tc")
int limit(struct __sk_buff *skb)
{
	__u32 zero = 0;
	struct bucket *bucket = bpf_map_lookup_elem(&buckets, &zero);

	if (!bucket)
		return TC_ACT_OK;
	bpf_spin_lock(&bucket->lock);
	if (bucket->tokens < skb->len) {
		bpf_spin_unlock(&bucket->lock);
		return TC_ACT_SHOT;
	}
	bucket->tokens -= skb->len;
	bpf_spin_unlock(&bucket->lock);
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
