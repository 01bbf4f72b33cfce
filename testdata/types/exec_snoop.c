// Who starts what: typed tracepoints that walk from the task to its parent, memory and file.
#include "objects.h"

struct event {
	int pid, ppid, uid, argc;
	__u32 maps;
	char comm[TASK_COMM_LEN];
	char filename[64];
};

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 16);
} events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, int);
	__type(value, __u64);
} started SEC(".maps");

SEC("tp_btf/sched_process_exec")
int BPF_PROG(on_exec, struct task_struct *task, int old_pid, struct linux_binprm *bprm)
{
	struct event *event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);

	if (!event)
		return 0;
	event->pid = task->pid;
	event->ppid = task->real_parent->tgid;
	event->uid = task->cred->uid.val;
	event->argc = bprm->argc;
	event->maps = task->mm->map_count;
	bpf_probe_read_kernel_str(event->comm, sizeof(event->comm), task->comm);
#ifdef BROKEN_FILENAME_AS_MEMORY
	bpf_probe_read_kernel_str(event->filename, bprm->argc, bprm->filename);
#else
	bpf_probe_read_kernel_str(event->filename, sizeof(event->filename), bprm->filename);
#endif
	bpf_ringbuf_submit(event, 0);
	return 0;
}

SEC("tp_btf/sched_process_fork")
int BPF_PROG(on_fork, struct task_struct *parent, struct task_struct *child)
{
	__u64 now = bpf_ktime_get_ns();
#ifdef BROKEN_CHILD_WRITTEN
	child->tgid = parent->tgid;
#endif
#ifdef BROKEN_KEY_IN_OBJECT
	bpf_map_update_elem(&started, &child->pid, &now, BPF_ANY);
#else
	int pid = child->pid;

	bpf_map_update_elem(&started, &pid, &now, BPF_ANY);
	/* other helpers read memory right out of the object */
	bpf_ringbuf_output(&events, child->comm, sizeof(child->comm), 0);
#endif
	return 0;
}

SEC("tp_btf/sched_process_exit")
#ifdef BROKEN_ARGUMENT_TOO_MANY
int BPF_PROG(on_exit, struct task_struct *task, bool group_dead, long no_such)
{
	if (no_such)
		return 0;
#else
int BPF_PROG(on_exit, struct task_struct *task)
{
#endif
	int pid = task->pid;
	__u64 *since = bpf_map_lookup_elem(&started, &pid);
	/* each step of the walk may be null; the kernel guards the loads */
	__u64 id = task->cgroups->dfl_cgrp->kn->id;

	if (since)
		bpf_printk("%d lived %llu, code %d", pid, bpf_ktime_get_ns() - *since, task->exit_code >> 8);
	bpf_map_delete_elem(&started, &pid);
	return id == 1;
}

SEC("raw_tracepoint/sched_process_exec")
int untyped(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];
#ifdef BROKEN_UNTYPED_ARGUMENT_FOLLOWED
	return task->pid == 1;
#else
	return BPF_CORE_READ(task, real_parent, pid) == 1;
#endif
}

char LICENSE[] SEC("license") = "GPL";
