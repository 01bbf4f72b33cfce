// What bpfgate advises on string_length_as_index.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

char path[64];

SEC("tracepoint/syscalls/sys_enter_openat")
int on_open(struct trace_event_raw_sys_enter *ctx)
{
	long length = bpf_probe_read_user_str(path, sizeof(path), (void *)ctx->args[1]);

	if ((__u64)(length - 1) >= 64)
		return 0;
	path[length - 1] = '!';
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
