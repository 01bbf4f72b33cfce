// A global function that takes memory is called with a number.
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
	return is_long((struct header *)ctx->args[1]);
}

char LICENSE[] SEC("license") = "GPL";
