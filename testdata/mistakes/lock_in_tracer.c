// A kprobe takes a spin lock, which tracing programs must not.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct total {
	struct bpf_spin_lock lock;
	__u64 calls;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct total);
} totals SEC(".maps");

SEC("kprobe/do_unlinkat")
int on_unlink(struct pt_regs *ctx)
{
	__u32 zero = 0;
	struct total *total = bpf_map_lookup_elem(&totals, &zero);

	if (!total)
		return 0;
	bpf_spin_lock(&total->lock);
	total->calls++;
	bpf_spin_unlock(&total->lock);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
