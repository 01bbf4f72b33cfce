// A raw tracepoint's argument is a number to the verifier, and is followed.
#include "kernel.h"

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

SEC("raw_tracepoint/sched_process_exec")
int on_exec(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];

	return task->pid;
}

char LICENSE[] SEC("license") = "GPL";
