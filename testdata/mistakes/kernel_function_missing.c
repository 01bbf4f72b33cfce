// A kernel function is called that the kernel does not have.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

extern int bpf_task_priority(struct task_struct *task) __ksym;

SEC("tp_btf/sched_process_exec")
int BPF_PROG(on_exec, struct task_struct *task)
{
	return bpf_task_priority(task) > 100;
}

char LICENSE[] SEC("license") = "GPL";
