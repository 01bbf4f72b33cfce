// The fix: compare kernel_function_missing.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

extern int bpf_task_priority(struct task_struct *task) __ksym __weak;

SEC("tp_btf/sched_process_exec")
int BPF_PROG(on_exec, struct task_struct *task)
{
	if (!bpf_task_priority)
		return 0;
	return bpf_task_priority(task) > 100;
}

char LICENSE[] SEC("license") = "GPL";
