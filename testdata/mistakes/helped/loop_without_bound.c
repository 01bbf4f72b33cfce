// What bpfgate advises on loop_without_bound.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u32);
} rounds SEC(".maps");

SEC("tc")
int mix(struct __sk_buff *skb)
{
	__u32 zero = 0;
	__u64 hash = skb->hash;
	__u32 *count = bpf_map_lookup_elem(&rounds, &zero);

	if (!count)
		return TC_ACT_OK;
	__u32 round;

	bpf_for(round, 0, *count)
		asm volatile("%0 = be64 %0\n\t%0 += %1" : "+r"(hash) : "r"(round));
	return hash & 1 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
