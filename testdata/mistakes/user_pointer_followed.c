// A system call's argument, a user address, is read directly.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tracepoint/syscalls/sys_enter_openat")
int on_open(struct trace_event_raw_sys_enter *ctx)
{
	const char *path = (const char *)ctx->args[1];

	return *path == '/';
}

char LICENSE[] SEC("license") = "GPL";
