// A dynptr is read that was never made.
// flags: -Wno-uninitialized-const-pointer
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tracepoint/sched/sched_process_exec")
int on_exec(void *ctx)
{
	struct bpf_dynptr pointer;
	__u32 value = 0;

	bpf_dynptr_read(&value, sizeof(value), &pointer, 0, 0);
	return value;
}

char LICENSE[] SEC("license") = "GPL";
