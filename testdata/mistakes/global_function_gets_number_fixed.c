// The fix: compare global_function_gets_number.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct header {
	__u32 kind;
	__u32 length;
};

__attribute__((noinline)) int is_long(struct header *header)
{
	return header && header->length > 100;
}

SEC("tracepoint/syscalls/sys_enter_write")
int on_write(struct trace_event_raw_sys_enter *ctx)
{
	struct header header = {};

	bpf_probe_read_user(&header, sizeof(header), (void *)ctx->args[1]);
	return is_long(&header);
}

char LICENSE[] SEC("license") = "GPL";
