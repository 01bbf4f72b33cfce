// What bpfgate advises on size_off_by_one.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

char buffer[128];

SEC("tracepoint/syscalls/sys_enter_write")
int on_write(struct trace_event_raw_sys_enter *ctx)
{
	__u64 size = ctx->args[2];

	if (size > sizeof(buffer) + 1)
		return 0;
	if (size > sizeof(buffer))
		return 0;
	bpf_probe_read_user(buffer, size, (void *)ctx->args[1]);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
