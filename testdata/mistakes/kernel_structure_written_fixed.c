// The fix: compare kernel_structure_written.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

SEC("tp_btf/sched_process_exec")
int BPF_PROG(on_exec, struct task_struct *task)
{
	return task->flags & 2;
}

char LICENSE[] SEC("license") = "GPL";
