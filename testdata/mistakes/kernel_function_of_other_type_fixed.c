// The fix: compare kernel_function_of_other_type.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
void bpf_task_release(struct task_struct *task) __ksym;

SEC("tp_btf/sched_process_exec")
int BPF_PROG(find, struct task_struct *current)
{
	struct task_struct *task = bpf_task_from_pid(1);

	if (!task)
		return 1;
	bpf_task_release(task);
	return 2;
}

char LICENSE[] SEC("license") = "GPL";
