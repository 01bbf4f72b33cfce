// Functions that are named as callbacks, calls that stay where no function is, and traps; each beside what is accepted.
#include "bare.h"

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, __u64);
} values SEC(".maps");

static long visits(void *map, const __u32 *key, void *value, void *context)
{
	return 0;
}

static int adds(__u32 index, void *context)
{
	return 0;
}

SEC("tc") int callback_removed(struct __sk_buff *skb)
{
	return bpf_for_each_map_elem(&values, visits, NULL, (long)adds);
}

SEC("tc") int callback_removed_fixed(struct __sk_buff *skb)
{
	return bpf_for_each_map_elem(&values, visits, NULL, 0);
}

BARE("tc", kfunc_missing, RAW(0x85, 0, 2, 0, 0) "r0 = 0; exit")
BARE("tc", kfunc_missing_fixed, "r1 = 0; if r1 == 0 goto +1;" RAW(0x85, 0, 2, 0, 0) "r0 = 0; exit")
