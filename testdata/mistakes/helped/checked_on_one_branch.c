// What bpfgate advises on checked_on_one_branch.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u32[256]);
} table SEC(".maps");

SEC("tc")
int pick(struct __sk_buff *skb)
{
	__u32 zero = 0, index = skb->hash;
	__u32 *entries = bpf_map_lookup_elem(&table, &zero);

	if (!entries)
		return TC_ACT_OK;
	if (skb->protocol == 8)
		index &= 255;
	if (index >= 256)
		return TC_ACT_OK;
	skb->mark = entries[index];
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
