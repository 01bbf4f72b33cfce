// What bpfgate advises on loop_over_string.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

char text[4096];

__noinline __u32 forget(__u32 value)
{
	asm volatile("" : "+r"(value));
	return value;
}

SEC("tracepoint/syscalls/sys_enter_openat")
int on_open(struct trace_event_raw_sys_enter *ctx)
{
	__u32 length = 0, slashes = 0;

	bpf_probe_read_user_str(text, sizeof(text), (void *)ctx->args[1]);
	bpf_repeat(10000) {
		if (!(text[length & 4095]))
			break;
		length = forget(length);
		slashes += text[length & 4095] == '/';
		length++;
	}
	return slashes;
}

char LICENSE[] SEC("license") = "GPL";
