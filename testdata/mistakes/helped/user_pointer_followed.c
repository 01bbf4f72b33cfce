// What bpfgate advises on user_pointer_followed.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tracepoint/syscalls/sys_enter_openat")
int on_open(struct trace_event_raw_sys_enter *ctx)
{
	const char *path = (const char *)ctx->args[1];

	char value = {};
	
	bpf_probe_read_user(&value, sizeof(value), path);
	return value == '/';
}

char LICENSE[] SEC("license") = "GPL";
