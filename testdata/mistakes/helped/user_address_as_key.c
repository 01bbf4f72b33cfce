// What bpfgate advises on user_address_as_key.c.
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
	char key[16] = {};
	
	bpf_probe_read_user_str(key, sizeof(key), (void *)ctx->args[1]);
	return bpf_map_lookup_elem(&names, key) != NULL;
}

char LICENSE[] SEC("license") = "GPL";
