// What bpfgate advises on index_signed.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u32[64]);
} by_level SEC(".maps");

SEC("tracepoint/syscalls/sys_enter_setpriority")
int on_priority(struct trace_event_raw_sys_enter *ctx)
{
	__u32 zero = 0;
	long level = (long)ctx->args[2];
	__u32 *counts = bpf_map_lookup_elem(&by_level, &zero);

	if (!counts)
		return 0;
	if (level < 0 || level >= 64)
		return 0;
	if (level < 64)
		counts[level]++;
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
