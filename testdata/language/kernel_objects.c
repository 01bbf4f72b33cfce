// Objects of the kernel's in programs: acquired tasks and cgroups, kept in a map, read sections, trusted arguments.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

extern struct task_struct *bpf_task_acquire(struct task_struct *task) __ksym;
extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
extern void bpf_task_release(struct task_struct *task) __ksym;
extern void bpf_rcu_read_lock(void) __ksym;
extern void bpf_rcu_read_unlock(void) __ksym;
extern void bpf_preempt_disable(void) __ksym;
extern void bpf_preempt_enable(void) __ksym;

#define __kptr __attribute__((btf_type_tag("kptr")))

struct kept {
	struct task_struct __kptr *task;
	__u64 since;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct kept);
} kept SEC(".maps");

SEC("tp_btf/sched_process_fork")
int BPF_PROG(keep, struct task_struct *parent, struct task_struct *child)
{
	__u32 zero = 0;
	struct kept *slot = bpf_map_lookup_elem(&kept, &zero);
	struct task_struct *mine, *old;

	if (!slot)
		return 0;
	mine = bpf_task_acquire(child);
	if (!mine)
		return 0;
	slot->since = bpf_ktime_get_ns();
#ifdef BROKEN_STORED_PLAINLY
	slot->task = mine;
	old = NULL;
#else
	old = bpf_kptr_xchg(&slot->task, mine);
#endif
#ifdef BROKEN_OLD_NOT_RELEASED
	return old != NULL;
#else
	if (old)
		bpf_task_release(old);
#endif
	return 0;
}

SEC("tp_btf/sched_process_exec")
int BPF_PROG(find, struct task_struct *current)
{
	struct task_struct *init = bpf_task_from_pid(1);
	int pid;

#ifndef BROKEN_TASK_NOT_CHECKED
	if (!init)
		return 0;
#endif
	pid = init->pid;
	bpf_task_release(init);
#ifdef BROKEN_USED_AFTER_RELEASE
	bpf_task_release(init);
#endif
	return pid;
}

SEC("tp_btf/sched_process_exit")
int BPF_PROG(parents, struct task_struct *task)
{
	struct task_struct *parent;
	int generations = 0;

	bpf_rcu_read_lock();
	parent = task->real_parent;
#ifndef BROKEN_PARENT_OUTSIDE_SECTION
	if (parent)
		generations = parent->tgid;
#endif
	bpf_rcu_read_unlock();
#ifdef BROKEN_PARENT_OUTSIDE_SECTION
	parent = bpf_task_acquire(parent);
	if (parent) {
		generations = parent->tgid;
		bpf_task_release(parent);
	}
#endif
	return generations;
}

SEC("tp_btf/sched_wakeup")
int BPF_PROG(quiet, struct task_struct *task)
{
	__u32 zero = 0;
	struct kept *slot;

	bpf_preempt_disable();
	slot = bpf_map_lookup_elem(&kept, &zero);
	if (slot)
		slot->since = task->start_time;
#ifdef BROKEN_PREEMPTION_LEFT_OFF
	if (task->pid == 1)
		return 0;
#endif
	bpf_preempt_enable();
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
