// Reports every program that starts, with its arguments, through a ring buffer, and how long it ran when it ends.
#include "kernel.h"

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

#define MAX_ARGUMENTS 16
#define ARGUMENT_BYTES 64

struct start_event {
	__u32 pid;
	__u32 parent;
	__u32 uid;
	__u32 argument_bytes;
	char comm[16];
	char arguments[MAX_ARGUMENTS * ARGUMENT_BYTES];
};

struct end_event {
	__u32 pid;
	__s32 exit_code;
	__u64 lived_ns;
};

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 18);
} events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 10240);
	__type(key, __u32);
	__type(value, __u64);
} started SEC(".maps");

const volatile __u32 only_uid = (__u32)-1;

SEC("tracepoint/syscalls/sys_enter_execve")
int on_execve(struct trace_event_raw_sys_enter *ctx)
{
	const char *const *arguments = (const char *const *)ctx->args[1];
	struct task_struct *task = (struct task_struct *)bpf_get_current_task();
	__u32 uid = bpf_get_current_uid_gid();
	struct start_event *event;
	__u32 used = 0;

	if (only_uid != (__u32)-1 && uid != only_uid)
		return 0;
	event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);
#ifndef BROKEN_RESERVATION_NOT_CHECKED
	if (!event)
		return 0;
#endif
	event->pid = bpf_get_current_pid_tgid() >> 32;
	event->uid = uid;
#ifdef BROKEN_PARENT_FOLLOWED
	event->parent = task->real_parent->tgid;
#else
	event->parent = BPF_CORE_READ(task, real_parent, tgid);
#endif
	bpf_get_current_comm(event->comm, sizeof(event->comm));
	for (int index = 0; index < MAX_ARGUMENTS; index++) {
		const char *argument = NULL;

		bpf_probe_read_user(&argument, sizeof(argument), &arguments[index]);
		if (!argument)
			break;
		if (used > sizeof(event->arguments) - ARGUMENT_BYTES)
			break;
#ifdef BROKEN_ARGUMENT_TOO_LONG
		long bytes = bpf_probe_read_user_str(event->arguments + used, 2 * ARGUMENT_BYTES, argument);
#else
		long bytes = bpf_probe_read_user_str(event->arguments + used, ARGUMENT_BYTES, argument);
#endif

		if (bytes < 0) {
#ifdef BROKEN_LEAK_ON_FAULT
			return 0;
#endif
			break;
		}
		used += bytes;
	}
	event->argument_bytes = used;
	bpf_ringbuf_submit(event, 0);

	__u32 pid = bpf_get_current_pid_tgid() >> 32;
	__u64 now = bpf_ktime_get_ns();

	bpf_map_update_elem(&started, &pid, &now, BPF_ANY);
	return 0;
}

SEC("tracepoint/sched/sched_process_exit")
int on_exit(void *ctx)
{
	struct task_struct *task = (struct task_struct *)bpf_get_current_task();
	__u64 id = bpf_get_current_pid_tgid();
	struct end_event event = {};
	__u32 pid = id >> 32;
	__u64 *begin;

	if (pid != (__u32)id)
		return 0;
	begin = bpf_map_lookup_elem(&started, &pid);
	if (!begin)
		return 0;
	event.pid = pid;
	event.exit_code = BPF_CORE_READ(task, exit_code) >> 8;
	event.lived_ns = bpf_ktime_get_ns() - *begin;
	bpf_map_delete_elem(&started, &pid);
#ifdef BROKEN_OUTPUT_TOO_LARGE
	bpf_ringbuf_output(&events, &event, sizeof(struct start_event), 0);
#else
	bpf_ringbuf_output(&events, &event, sizeof(event), 0);
#endif
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
