// flags: -mcpu=v4
// Instructions that a byte order changes, or that only newer instruction sets have.
#include "bpf.h"

struct numbers {
	signed char narrow;
	short half;
	int word;
	__u64 wide;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct numbers);
} table SEC(".maps");

SEC("socket")
int arithmetic(void *context)
{
	__u32 key = 0;
	struct numbers *numbers = bpf_map_lookup_elem(&table, &key);
	long sum;

	if (!numbers)
		return 0;
	sum = numbers->narrow + numbers->half / 3 + numbers->word % 7;
	sum += __builtin_bswap32(numbers->word) + __builtin_bswap64(numbers->wide);
	__sync_fetch_and_add(&numbers->wide, 0x1122334455667788ull);
	numbers->word = __sync_val_compare_and_swap(&numbers->word, 5, -6);
	numbers->half = -2;
	return sum & 0x7f;
}

char LICENSE[] SEC("license") = "GPL";
