// What bpfgate advises on write_only_map_read.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} mailbox SEC(".maps");

SEC("tc")
int post(struct __sk_buff *skb)
{
	__u32 zero = 0;
	__u64 *slot = bpf_map_lookup_elem(&mailbox, &zero);

	if (slot)
		*slot = *slot + skb->len;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
