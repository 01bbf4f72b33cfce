// What bpfgate advises on read_only_map_written.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} limits SEC(".maps");

SEC("tc")
int lower(struct __sk_buff *skb)
{
	__u32 zero = 0;
	__u64 *limit = bpf_map_lookup_elem(&limits, &zero);

	if (limit && *limit)
		*limit -= 1;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
