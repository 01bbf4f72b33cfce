// What bpfgate advises on compared_as_32_bits.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64[128]);
} by_number SEC(".maps");

SEC("tracepoint/raw_syscalls/sys_enter")
int on_syscall(struct trace_event_raw_sys_enter *ctx)
{
	__u32 zero = 0;
	__u64 number = ctx->id;
	__u64 *counts = bpf_map_lookup_elem(&by_number, &zero);

	if (!counts)
		return 0;
	if (number >= 128)
		return 0;
	if ((__u32)number < 128)
		counts[number]++;
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
