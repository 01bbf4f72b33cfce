// A callback is run over an LPM trie, which cannot be iterated.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct prefix {
	__u32 bits;
	__u32 address;
};

struct {
	__uint(type, BPF_MAP_TYPE_LPM_TRIE);
	__uint(max_entries, 64);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, struct prefix);
	__type(value, __u64);
} routes SEC(".maps");

static long add_up(void *map, struct prefix *key, __u64 *hits, __u64 *sum)
{
	*sum += *hits;
	return 0;
}

SEC("tc")
int total(struct __sk_buff *skb)
{
	__u64 sum = 0;

	bpf_for_each_map_elem(&routes, add_up, &sum, 0);
	return sum > 1000 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
