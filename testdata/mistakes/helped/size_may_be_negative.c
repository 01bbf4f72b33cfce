// What bpfgate advises on size_may_be_negative.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

char buffer[256];

SEC("tracepoint/syscalls/sys_enter_sendto")
int on_send(struct trace_event_raw_sys_enter *ctx)
{
	long size = (long)ctx->args[2];

	if (size > (long)sizeof(buffer))
		return 0;
	if (size < 0 || size > (long)sizeof(buffer))
		return 0;
	bpf_probe_read_user(buffer, size, (void *)ctx->args[1]);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
