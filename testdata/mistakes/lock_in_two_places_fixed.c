// The fix: compare lock_in_two_places.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct pair {
	struct bpf_spin_lock first;
	__u32 reserved;
	__u64 value;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct pair);
} pairs SEC(".maps");

SEC("tc")
int set(struct __sk_buff *skb)
{
	__u32 zero = 0;
	struct pair *pair = bpf_map_lookup_elem(&pairs, &zero);

	if (!pair)
		return TC_ACT_OK;
	bpf_spin_lock(&pair->first);
	pair->value = skb->len;
	bpf_spin_unlock(&pair->first);
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
