// An address of user space is passed as a map's key.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, char[16]);
	__type(value, __u64);
} names SEC(".maps");

SEC("tracepoint/syscalls/sys_enter_unlinkat")
int on_unlink(struct trace_event_raw_sys_enter *ctx)
{
	return bpf_map_lookup_elem(&names, (void *)ctx->args[1]) != NULL;
}

char LICENSE[] SEC("license") = "GPL";
