// What bpfgate advises on global_function_returns_pointer.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct totals {
	__u64 packets;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct totals);
} totals SEC(".maps");

static __attribute__((noinline)) struct totals *find(__u32 index)
{
	return bpf_map_lookup_elem(&totals, &index);
}

SEC("tc")
int count(struct __sk_buff *skb)
{
	struct totals *entry = find(0);

	if (entry)
		entry->packets++;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
