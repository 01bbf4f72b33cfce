// What programs may do under the GPL alone.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym __weak;
extern void bpf_task_release(struct task_struct *task) __ksym __weak;

char LICENSE[] SEC("license") = "Proprietary";

SEC("tc") int kfunc_license(struct __sk_buff *skb)
{
	struct task_struct *task = bpf_task_from_pid(1);

	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tp_btf/sched_switch") int object_needs_gpl(__u64 *arguments)
{
	struct task_struct *task = (void *)arguments[1];

	return task->pid;
}
