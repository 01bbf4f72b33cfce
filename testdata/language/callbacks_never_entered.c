// Functions that are named as callbacks and entered on no path.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, __u64);
} values SEC(".maps");

__u64 sum;

static int adds(__u32 index, void *data)
{
	sum += index;
	return 0;
}

static int subtracts(__u32 index, void *data)
{
	sum -= index;
	return 0;
}

static int visits(void *map, __u32 *key, __u64 *value, void *data)
{
	return 0;
}

static __noinline int last(int a)
{
	return a + sum;
}

SEC("tc") int loops_not_at_all(struct __sk_buff *skb)
{
	bpf_loop(0, adds, 0, 0);
	return 0;
}

SEC("tc") int loops_not_at_all_and_calls(struct __sk_buff *skb)
{
	bpf_loop(0, adds, 0, 0);
	return last(1);
}

SEC("tc") int loops_once_and_not_at_all(struct __sk_buff *skb)
{
	bpf_loop(0, adds, 0, 0);
	bpf_loop(1, subtracts, 0, 0);
	return 0;
}

SEC("tc") int passes_a_function_as_data(struct __sk_buff *skb)
{
	return bpf_for_each_map_elem(&values, visits, 0, (long)adds);
}

SEC("tc") int loops_not_at_all_behind_branches(struct __sk_buff *skb)
{
	__u64 n = bpf_get_prandom_u32() & 7;

	sum = n;
	if (n > 8)
		sum = 3;
	if (n < 9)
		sum = 4;
	if (n == 3)
		sum = 5;
	bpf_loop(0, adds, 0, 0);
	return last(n);
}

SEC("tc") int loops_not_at_all_in_a_branch(struct __sk_buff *skb)
{
	if (bpf_get_prandom_u32() & 1)
		bpf_loop(0, adds, 0, 0);
	else
		bpf_loop(3, subtracts, 0, 0);
	return 0;
}

SEC("tc") int loops_where_no_path_goes(struct __sk_buff *skb)
{
	__u64 n = bpf_get_prandom_u32() & 7;

	asm volatile("" : "+r"(n));
	n &= 7;
	if (n > 8)
		bpf_loop(3, adds, 0, 0);
	return last(n);
}

// Two functions in a row that are removed, of which only the second is still named.
SEC("tc") int passes_a_function_behind_a_removed_one(struct __sk_buff *skb)
{
	__u64 n = bpf_get_prandom_u32();

	asm volatile("%0 &= 7" : "+r"(n));
	bpf_for_each_map_elem(&values, visits, 0, 0);
	if (n > 8)
		bpf_loop(3, adds, 0, 0);
	return bpf_for_each_map_elem(&values, visits, 0, (long)subtracts);
}
