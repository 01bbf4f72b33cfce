// The fix: compare attach_target_missing.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

SEC("tp_btf/sched_process_exec")
int BPF_PROG(on_exec, struct task_struct *task)
{
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
