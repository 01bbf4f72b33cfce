// The fix: compare dynptr_uninitialised.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

__u32 memory[4];

SEC("tracepoint/sched/sched_process_exec")
int on_exec(void *ctx)
{
	struct bpf_dynptr pointer;
	__u32 value = 0;

	bpf_dynptr_from_mem(memory, sizeof(memory), 0, &pointer);
	bpf_dynptr_read(&value, sizeof(value), &pointer, 0, 0);
	return value;
}

char LICENSE[] SEC("license") = "GPL";
