// What bpfgate advises on helper_under_lock.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct bucket {
	struct bpf_spin_lock lock;
	__u64 last;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 16);
	__type(key, __u32);
	__type(value, struct bucket);
} buckets SEC(".maps");

SEC("tc")
int touch(struct __sk_buff *skb)
{
	__u32 index = skb->ifindex;
	struct bucket *bucket = bpf_map_lookup_elem(&buckets, &index);

	if (!bucket)
		return TC_ACT_OK;
	__u64 now = bpf_ktime_get_ns();
	
	bpf_spin_lock(&bucket->lock);
	bucket->last = now;
	bpf_spin_unlock(&bucket->lock);
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
