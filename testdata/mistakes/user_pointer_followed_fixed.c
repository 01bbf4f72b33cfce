// The fix: compare user_pointer_followed.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tracepoint/syscalls/sys_enter_openat")
int on_open(struct trace_event_raw_sys_enter *ctx)
{
	const char *path = (const char *)ctx->args[1];
	char first = 0;

	bpf_probe_read_user(&first, 1, path);
	return first == '/';
}

char LICENSE[] SEC("license") = "GPL";
