// What bpfgate advises on value_too_small.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct flow {
	__u64 packets;
	__u64 bytes;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, __u32);
	__type(value, struct flow);
} flows SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct flow);
} initial SEC(".maps");

SEC("tc")
int new_flow(struct __sk_buff *skb)
{
	__u32 hash = skb->hash, zero = 0;
	void *flow = bpf_map_lookup_elem(&initial, &zero);

	if (flow)
		bpf_map_update_elem(&flows, &hash, flow, BPF_NOEXIST);
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
