// What bpfgate advises on key_too_small.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, __u32);
	__type(value, __u64);
} ports SEC(".maps");

SEC("tc")
int by_port(struct __sk_buff *skb)
{
	__u32 port = skb->queue_mapping;

	return bpf_map_lookup_elem(&ports, &port) ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
