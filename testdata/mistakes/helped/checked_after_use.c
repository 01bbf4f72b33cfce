// What bpfgate advises on checked_after_use.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct session {
	__u64 bytes;
	__u32 state;
};

struct {
	__uint(type, BPF_MAP_TYPE_LRU_HASH);
	__uint(max_entries, 4096);
	__type(key, __u32);
	__type(value, struct session);
} sessions SEC(".maps");

SEC("tc")
int classify(struct __sk_buff *skb)
{
	__u32 key = skb->hash;
	struct session *session = bpf_map_lookup_elem(&sessions, &key);
	if (!session)
		return TC_ACT_OK;
	__u32 state = *(volatile __u32 *)&session->state;

	if (!session)
		return TC_ACT_OK;
	return state > 3 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
