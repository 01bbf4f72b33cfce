// The fix: compare lock_in_tracer.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct total {
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
	__sync_fetch_and_add(&total->calls, 1);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
