// Map sections of old loaders: libbpf before 1.0, and iproute2 with its longer structure.
#include "bpf.h"

struct bpf_map_def {
	__u32 type, key_size, value_size, max_entries, flags;
};

struct bpf_elf_map {
	__u32 type, size_key, size_value, max_elem, flags, id, pinning, inner_id, inner_idx;
};

struct bpf_map_def SEC("maps") plain = {BPF_MAP_TYPE_HASH, 4, 8, 100, 1};
struct bpf_elf_map SEC("maps") longer = {BPF_MAP_TYPE_ARRAY, 4, 16, 5, 0, 77, 2, 0, 0};

SEC("classifier")
int use(void *context)
{
	__u32 key = 1;
	__u64 *value = bpf_map_lookup_elem(&plain, &key);

	return value && bpf_map_lookup_elem(&longer, &key) ? 1 : 0;
}

char LICENSE[] SEC("license") = "GPL";
