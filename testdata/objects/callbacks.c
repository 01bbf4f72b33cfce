// Functions whose address is taken.
#include "bpf.h"

HELPER(164, long, bpf_for_each_map_elem, void *map, void *callback, void *context, __u64 flags);
HELPER(181, long, bpf_loop, __u32 count, void *callback, void *context, __u64 flags);

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 8);
	__type(key, __u32);
	__type(value, __u64);
} values SEC(".maps");

static long add(void *map, const void *key, void *value, void *context)
{
	*(__u64 *)context += *(__u64 *)value;
	return 0;
}

static long step(__u32 index, void *context)
{
	*(__u64 *)context += index;
	return index > 100;
}

SEC("socket")
int sum(void *context)
{
	__u64 total = 0;

	bpf_for_each_map_elem(&values, add, &total, 0);
	bpf_loop(10, step, &total, 0);
	bpf_loop(20, step, &total, 0);
	return total & 0xff;
}

char LICENSE[] SEC("license") = "GPL";
