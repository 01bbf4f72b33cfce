// Time on the run queue, the kernel's own variables, per-CPU ones among them, and the structures behind maps.
#include "objects.h"

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)

struct rq {
	unsigned int nr_running;
	struct task_struct *curr;
};

struct bpf_array {
	struct bpf_map map;
	__u32 elem_size;
	__u32 index_mask;
};

#pragma clang attribute pop

extern const struct rq runqueues __ksym;
extern const int cpu_number __ksym;

struct {
	__uint(type, BPF_MAP_TYPE_TASK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, __u64);
} woken SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 64);
	__type(key, int);
	__type(value, __u64);
} totals SEC(".maps");

SEC("tp_btf/sched_wakeup")
int BPF_PROG(on_wakeup, struct task_struct *task)
{
	__u64 *since;

#ifdef BROKEN_STORAGE_OF_LEADERS_PARENT
	since = bpf_task_storage_get(&woken, (void *)task->group_leader->real_parent->mm, 0, 0);
#else
	since = bpf_task_storage_get(&woken, task, 0, BPF_LOCAL_STORAGE_GET_F_CREATE);
#endif
	if (since)
		*since = bpf_ktime_get_ns();
	return 0;
}

SEC("tp_btf/sched_switch")
int BPF_PROG(on_switch, bool preempt, struct task_struct *prev, struct task_struct *next)
{
	__u64 *since = bpf_task_storage_get(&woken, next, 0, 0);
	struct task_struct *chosen = preempt ? prev : next->group_leader;
	int key = 0;
	__u64 *total;

	if (!since || !*since)
		return 0;
	key = chosen->pid & 63;
	total = bpf_map_lookup_elem(&totals, &key);
	if (total)
		*total += bpf_ktime_get_ns() - *since;
	*since = 0;
	return 0;
}

SEC("tp_btf/sched_switch")
int BPF_PROG(other_processors, bool preempt, struct task_struct *prev, struct task_struct *next)
{
	int running = 0;

	for (int cpu = 0; cpu < 8; cpu++) {
		struct rq *queue = bpf_per_cpu_ptr(&runqueues, cpu);

#ifndef BROKEN_PROCESSOR_NOT_CHECKED
		if (!queue)
			break;
#endif
		running += queue->nr_running;
	}
	return running;
}

SEC("tp_btf/sched_switch")
int BPF_PROG(this_processor, bool preempt, struct task_struct *prev, struct task_struct *next)
{
	int *number = bpf_this_cpu_ptr(&cpu_number);
#ifdef BROKEN_PER_CPU_WITHOUT_CPU
	const struct rq *queue = &runqueues;
#else
	struct rq *queue = bpf_this_cpu_ptr(&runqueues);
#endif

#ifdef BROKEN_PROCESSOR_RENUMBERED
	*number = 0;
#endif
	return queue->curr->pid + *number;
}

SEC("tp_btf/sched_switch")
int BPF_PROG(map_described, bool preempt, struct task_struct *prev, struct task_struct *next)
{
	struct bpf_array *array = (struct bpf_array *)&totals;
	struct bpf_map *map = (struct bpf_map *)&woken;

#ifdef BROKEN_MAP_GROWN
	array->map.max_entries = 128;
#endif
	return array->index_mask + array->map.max_entries + map->value_size;
}

char LICENSE[] SEC("license") = "GPL";
