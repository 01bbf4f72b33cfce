// A scheduler of the simplest kind: one queue in order of virtual time.
#include "objects.h"

struct scx_init_task_args {
	bool fork;
} __attribute__((preserve_access_index));

struct scx_exit_info;

struct sched_ext_ops {
	__s32 (*select_cpu)(struct task_struct *task, __s32 previous, __u64 flags);
	void (*enqueue)(struct task_struct *task, __u64 flags);
	void (*dispatch)(__s32 cpu, struct task_struct *previous);
	void (*running)(struct task_struct *task);
	void (*stopping)(struct task_struct *task, bool runnable);
	void (*enable)(struct task_struct *task);
	bool (*yield)(struct task_struct *from, struct task_struct *to);
	__s32 (*init_task)(struct task_struct *task, struct scx_init_task_args *args);
	__s32 (*init)(void);
	void (*exit)(struct scx_exit_info *info);
	char name[128];
};

extern __s32 scx_bpf_select_cpu_dfl(struct task_struct *task, __s32 previous, __u64 flags, bool *idle) __ksym;
extern void scx_bpf_dsq_insert(struct task_struct *task, __u64 queue, __u64 slice, __u64 flags) __ksym;
extern void scx_bpf_dsq_insert_vtime(struct task_struct *task, __u64 queue, __u64 slice, __u64 time, __u64 flags) __ksym;
extern bool scx_bpf_dsq_move_to_local(__u64 queue) __ksym;
extern __s32 scx_bpf_create_dsq(__u64 queue, __s32 node) __ksym;
extern bool bpf_cpumask_test_cpu(__u32 cpu, const struct cpumask *mask) __ksym;

enum { QUEUE = 0, SLICE = 20000000 };
#define LOCAL_QUEUE 0x8000000000000002ULL

struct {
	__uint(type, BPF_MAP_TYPE_TASK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, __u64);
} runs SEC(".maps");

static __u64 now;

static bool is_before(__u64 one, __u64 other)
{
	return (__s64)(one - other) < 0;
}

SEC("struct_ops/select_cpu")
__s32 BPF_PROG(choose, struct task_struct *task, __s32 previous, __u64 flags)
{
	bool idle = false;
	__s32 cpu = scx_bpf_select_cpu_dfl(task, previous, flags, &idle);

	if (idle)
		scx_bpf_dsq_insert(task, LOCAL_QUEUE, SLICE, 0);
#ifdef BROKEN_MASK_NOT_TRUSTED
	else if (bpf_cpumask_test_cpu(0, task->real_parent->group_leader->real_parent->stack))
		return 0;
#else
	else if (bpf_cpumask_test_cpu(0, task->cpus_ptr))
		return 0;
#endif
	return cpu;
}

SEC("struct_ops/enqueue")
void BPF_PROG(queue, struct task_struct *task, __u64 flags)
{
	__u64 time = task->scx.dsq_vtime;

	if (is_before(time, now - SLICE))
		time = now - SLICE;
	scx_bpf_dsq_insert_vtime(task, QUEUE, SLICE, time, flags);
}

SEC("struct_ops/dispatch")
void BPF_PROG(next, __s32 cpu, struct task_struct *previous)
{
#ifdef BROKEN_PREVIOUS_NOT_CHECKED
	if (previous->flags & 1)
#else
	if (previous && previous->flags & 1)
#endif
		return;
	scx_bpf_dsq_move_to_local(QUEUE);
}

SEC("struct_ops/running")
void BPF_PROG(begins, struct task_struct *task)
{
	__u64 *count = bpf_task_storage_get(&runs, task, 0, 0);

	if (count)
		*count += 1;
	if (is_before(now, task->scx.dsq_vtime))
		now = task->scx.dsq_vtime;
}

SEC("struct_ops/stopping")
void BPF_PROG(ends, struct task_struct *task, bool runnable)
{
#ifdef BROKEN_WEIGHT_WRITTEN
	task->scx.weight = 100;
#endif
	task->scx.dsq_vtime += (SLICE - task->scx.slice) * 100 / task->scx.weight;
}

SEC("struct_ops/enable")
void BPF_PROG(joins, struct task_struct *task)
{
	task->scx.dsq_vtime = now;
}

#ifdef BROKEN_YIELD_SLEEPS
SEC("struct_ops.s/yield")
#else
SEC("struct_ops/yield")
#endif
bool BPF_PROG(gives_way, struct task_struct *from, struct task_struct *to)
{
	return to ? to->pid > from->pid : false;
}

SEC("struct_ops.s/init_task")
__s32 BPF_PROG(arrives, struct task_struct *task, struct scx_init_task_args *args)
{
	__u64 *count = bpf_task_storage_get(&runs, task, 0, BPF_LOCAL_STORAGE_GET_F_CREATE);

	if (!count)
		return -12;
	if (task->pid == 1 && !args->fork)
		task->scx.disallow = true;
	return 0;
}

SEC("struct_ops.s/init")
__s32 BPF_PROG(starts)
{
	return scx_bpf_create_dsq(QUEUE, -1);
}

SEC(".struct_ops.link")
struct sched_ext_ops scheduler = {
	.select_cpu = (void *)choose,
	.enqueue = (void *)queue,
	.dispatch = (void *)next,
	.running = (void *)begins,
	.stopping = (void *)ends,
	.enable = (void *)joins,
	.yield = (void *)gives_way,
	.init_task = (void *)arrives,
	.init = (void *)starts,
	.name = "virtual_time",
};

char LICENSE[] SEC("license") = "GPL";
