// How long tasks wait for a processor: raw tracepoints with CO-RE reads, and the same with typed arguments.
#include "kernel.h"

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

struct waiting {
	__u64 since;
	__u32 switches;
	__u32 flags;
};

struct {
	__uint(type, BPF_MAP_TYPE_LRU_HASH);
	__uint(max_entries, 16384);
	__type(key, pid_t);
	__type(value, struct waiting);
} waiting SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_TASK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, __u64);
} runs SEC(".maps");

__u64 longest_ns;
__u64 total_ns;

SEC("raw_tracepoint/sched_wakeup")
int raw_wakeup(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];
	struct waiting entry = { .since = bpf_ktime_get_ns() };
#ifdef BROKEN_RAW_ARGUMENT_FOLLOWED
	pid_t pid = task->pid;
#else
	pid_t pid = BPF_CORE_READ(task, pid);
#endif

	entry.flags = BPF_CORE_READ(task, flags);
	bpf_map_update_elem(&waiting, &pid, &entry, BPF_ANY);
	return 0;
}

SEC("raw_tracepoint/sched_switch")
int raw_switch(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *next = (void *)ctx->args[2];
	pid_t pid = BPF_CORE_READ(next, pid);
	struct waiting *entry = bpf_map_lookup_elem(&waiting, &pid);

#ifndef BROKEN_ENTRY_NOT_CHECKED
	if (!entry)
		return 0;
#endif
	__u64 waited = bpf_ktime_get_ns() - entry->since;

	__sync_fetch_and_add(&total_ns, waited);
	if (waited > longest_ns)
		longest_ns = waited;
	return 0;
}

SEC("tp_btf/sched_switch")
int BPF_PROG(typed_switch, bool preempt, struct task_struct *previous, struct task_struct *next)
{
	__u64 *count;

	if (previous->flags & 0x00200000)
		return 0;
#ifdef BROKEN_TASK_WRITTEN
	next->exit_code = 1;
#endif
	count = bpf_task_storage_get(&runs, next, NULL, BPF_LOCAL_STORAGE_GET_F_CREATE);
	if (count)
		*count += 1;
	return next->real_parent->pid == 1;
}

char LICENSE[] SEC("license") = "GPL";
