// flags: -w
// What testdata/objects/legacy.c says of maps, in today's way.
#include "../objects/bpf.h"

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(key_size, 4);
	__uint(value_size, 8);
	__uint(max_entries, 100);
	__uint(map_flags, 1);
} plain SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(key_size, 4);
	__uint(value_size, 16);
	__uint(max_entries, 5);
} longer SEC(".maps");

SEC("classifier")
int use(void *context)
{
	__u32 key = 1;
	__u64 *value = bpf_map_lookup_elem(&plain, &key);

	return value && bpf_map_lookup_elem(&longer, &key) ? 1 : 0;
}

char LICENSE[] SEC("license") = "GPL";
