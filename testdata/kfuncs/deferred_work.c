// Functions that the kernel runs later: from workqueues, timers and the work of tasks; each rightly, and the mistakes.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct bpf_wq {
	__u64 opaque[2];
} __attribute__((aligned(8)));

struct bpf_task_work {
	__u64 opaque;
} __attribute__((aligned(8)));

struct bpf_map {
	__u32 id;
} __attribute__((preserve_access_index));

typedef int (*bpf_task_work_callback_t)(struct bpf_map *map, void *key, void *value);

extern int bpf_wq_init(struct bpf_wq *wq, void *map, unsigned int flags) __ksym;
extern int bpf_wq_start(struct bpf_wq *wq, unsigned int flags) __ksym;
extern int bpf_wq_set_callback_impl(struct bpf_wq *wq, int (*callback)(void *map, int *key, void *value),
				    unsigned int flags, void *aux) __ksym;
extern int bpf_task_work_schedule_signal_impl(struct task_struct *task, struct bpf_task_work *work, void *map,
					      bpf_task_work_callback_t callback, void *aux) __ksym;
extern int bpf_task_work_schedule_resume_impl(struct task_struct *task, struct bpf_task_work *work, void *map,
					      bpf_task_work_callback_t callback, void *aux) __ksym;
extern int bpf_copy_from_user_str(void *to, __u32 size, const void *from, __u64 flags) __ksym;
extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
extern void bpf_task_release(struct task_struct *task) __ksym;
extern void bpf_rcu_read_lock(void) __ksym;
extern void bpf_rcu_read_unlock(void) __ksym;

char LICENSE[] SEC("license") = "GPL";

struct job {
	__u64 count;
	struct bpf_wq wq;
	struct bpf_task_work work;
	struct bpf_timer timer;
	void *address;
	char text[16];
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct job);
} jobs SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct job);
} more_jobs SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, __u64[8]);
} plain SEC(".maps");

struct inner {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct job);
} one SEC(".maps"), two SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
	__uint(max_entries, 2);
	__type(key, __u32);
	__array(values, struct inner);
} nested SEC(".maps") = { .values = { &one, &two } };

#define LATER(function) ((bpf_task_work_callback_t)(function))
#define PROGRAM(name) SEC("syscall") int name(void *ctx)
#define JOB(map) ({ __u32 zero = 0; struct job *found = bpf_map_lookup_elem(&map, &zero); if (!found) return 0; found; })

static int counts(void *map, int *key, void *value)
{
	struct job *job = value;

	job->count += *key;
	return 0;
}

static int counts_and_says(void *map, int *key, void *value)
{
	struct job *job = value;

	return ++job->count;
}

static int sleeps(void *map, int *key, void *value)
{
	struct job *job = value;

	bpf_copy_from_user_str(job->text, sizeof(job->text), job->address, 0);
	return 0;
}

static int looks_up(void *map, int *key, void *value)
{
	__u32 other = 1;
	struct job *job = bpf_map_lookup_elem(map, &other);

	if (job)
		job->count++;
	return 0;
}

static int writes_the_key(void *map, int *key, void *value)
{
	*key = 1;
	return 0;
}

static int runs_again(void *map, int *key, void *value)
{
	struct job *job = value;

	bpf_wq_start(&job->wq, 0);
	bpf_wq_set_callback_impl(&job->wq, counts, 0, 0);
	return 0;
}

static int sets_itself(void *map, int *key, void *value)
{
	struct job *job = value;

	bpf_wq_set_callback_impl(&job->wq, sets_itself, 0, 0);
	return 0;
}

static int task_counts(void *map, void *key, void *value)
{
	struct job *job = value;

	job->count++;
	return -7;
}

static int task_sleeps(void *map, void *key, void *value)
{
	struct job *job = value;

	bpf_copy_from_user_str(job->text, sizeof(job->text), job->address, 0);
	return 0;
}

static int task_returns_pointer(void *map, void *key, void *value)
{
	return (long)value;
}

int named_globally(void *map, int *key, void *value)
{
	return 0;
}

PROGRAM(sets_up_a_queue)
{
	struct job *job = JOB(jobs);

	bpf_wq_init(&job->wq, &jobs, 0);
	bpf_wq_set_callback_impl(&job->wq, counts, 0, 0);
	bpf_wq_start(&job->wq, 0);
	return 0;
}

PROGRAM(callback_sleeps)
{
	struct job *job = JOB(jobs);

	bpf_wq_set_callback_impl(&job->wq, sleeps, 0, 0);
	return 0;
}

SEC("tc") int callback_sleeps_where_the_program_may_not(struct __sk_buff *skb)
{
	struct job *job = JOB(jobs);

	bpf_wq_set_callback_impl(&job->wq, sleeps, 0, 0);
	return 0;
}

PROGRAM(callback_returns_a_count)
{
	struct job *job = JOB(jobs);

	bpf_wq_set_callback_impl(&job->wq, counts_and_says, 0, 0);
	return 0;
}

PROGRAM(callback_looks_up)
{
	struct job *job = JOB(jobs);

	bpf_wq_set_callback_impl(&job->wq, looks_up, 0, 0);
	return 0;
}

PROGRAM(callback_writes_the_key)
{
	struct job *job = JOB(jobs);

	bpf_wq_set_callback_impl(&job->wq, writes_the_key, 0, 0);
	return 0;
}

PROGRAM(callback_sets_another)
{
	struct job *job = JOB(jobs);

	bpf_wq_set_callback_impl(&job->wq, runs_again, 0, 0);
	return 0;
}

PROGRAM(callback_sets_itself)
{
	struct job *job = JOB(jobs);

	bpf_wq_set_callback_impl(&job->wq, sets_itself, 0, 0);
	return 0;
}

PROGRAM(queue_of_another_map)
{
	struct job *job = JOB(jobs);

	bpf_wq_init(&job->wq, &more_jobs, 0);
	return 0;
}

PROGRAM(queue_not_at_its_place)
{
	struct job *job = JOB(jobs);

	bpf_wq_init((void *)&job->timer, &jobs, 0);
	return 0;
}

PROGRAM(queue_at_an_unknown_place)
{
	struct job *job = JOB(jobs);

	bpf_wq_start((void *)job + (job->count & 8), 0);
	return 0;
}

PROGRAM(queue_where_none_is)
{
	__u32 zero = 0;
	__u64 *value = bpf_map_lookup_elem(&plain, &zero);

	if (value)
		bpf_wq_start((void *)value, 0);
	return 0;
}

PROGRAM(queue_on_the_stack)
{
	struct bpf_wq wq = {};

	bpf_wq_start(&wq, 0);
	return 0;
}

PROGRAM(queue_that_may_be_missing)
{
	__u32 zero = 0;
	struct job *job = bpf_map_lookup_elem(&jobs, &zero);

	bpf_wq_start((void *)job + 8, 0);
	return 0;
}

PROGRAM(queue_of_hash_that_may_be_missing)
{
	__u32 zero = 0;
	struct job *job = bpf_map_lookup_elem(&more_jobs, &zero);

	bpf_wq_start((void *)job, 0);
	return 0;
}

PROGRAM(queue_and_no_map)
{
	struct job *job = JOB(jobs);

	bpf_wq_init(&job->wq, job, 0);
	return 0;
}

PROGRAM(queue_and_context_as_map)
{
	struct job *job = JOB(jobs);

	bpf_wq_init(&job->wq, ctx, 0);
	return 0;
}

PROGRAM(queue_of_an_inner_map)
{
	__u32 zero = 0;
	void *inner = bpf_map_lookup_elem(&nested, &zero);
	struct job *job;

	if (!inner)
		return 0;
	job = bpf_map_lookup_elem(inner, &zero);
	if (!job)
		return 0;
	bpf_wq_init(&job->wq, inner, 0);
	return 0;
}

PROGRAM(queue_of_the_wrong_inner_map)
{
	__u32 zero = 0, first = 1;
	void *inner = bpf_map_lookup_elem(&nested, &zero);
	void *other = bpf_map_lookup_elem(&nested, &first);
	struct job *job;

	if (!inner || !other)
		return 0;
	job = bpf_map_lookup_elem(inner, &zero);
	if (!job)
		return 0;
	bpf_wq_init(&job->wq, other, 0);
	return 0;
}

PROGRAM(callback_is_no_function)
{
	struct job *job = JOB(jobs);

	bpf_wq_set_callback_impl(&job->wq, (void *)job, 0, 0);
	return 0;
}

PROGRAM(callback_is_null)
{
	struct job *job = JOB(jobs);

	bpf_wq_set_callback_impl(&job->wq, 0, 0, 0);
	return 0;
}

PROGRAM(callback_is_global)
{
	struct job *job = JOB(jobs);

	bpf_wq_set_callback_impl(&job->wq, named_globally, 0, 0);
	return 0;
}

PROGRAM(schedules_task_work)
{
	struct job *job = JOB(jobs);
	struct task_struct *task = bpf_get_current_task_btf();

	bpf_task_work_schedule_signal_impl(task, &job->work, &jobs, LATER(task_counts), 0);
	return 0;
}

PROGRAM(task_work_sleeps)
{
	struct job *job = JOB(more_jobs);
	struct task_struct *task = bpf_get_current_task_btf();

	bpf_task_work_schedule_resume_impl(task, &job->work, &more_jobs, LATER(task_sleeps), 0);
	return 0;
}

SEC("tp_btf/sched_switch") int task_work_of_a_tracer(void *ctx)
{
	struct job *job = JOB(more_jobs);
	struct task_struct *task = bpf_get_current_task_btf();

	bpf_task_work_schedule_resume_impl(task, &job->work, &more_jobs, LATER(task_sleeps), 0);
	return 0;
}

PROGRAM(task_work_of_a_task_found)
{
	struct job *job = JOB(jobs);
	struct task_struct *task = bpf_task_from_pid(1);

	if (!task)
		return 0;
	bpf_task_work_schedule_signal_impl(task, &job->work, &jobs, LATER(task_counts), 0);
	bpf_task_release(task);
	return 0;
}

PROGRAM(task_work_of_no_task)
{
	struct job *job = JOB(jobs);

	bpf_task_work_schedule_signal_impl(0, &job->work, &jobs, LATER(task_counts), 0);
	return 0;
}

PROGRAM(task_work_of_another_map)
{
	struct job *job = JOB(jobs);
	struct task_struct *task = bpf_get_current_task_btf();

	bpf_task_work_schedule_signal_impl(task, &job->work, &more_jobs, LATER(task_counts), 0);
	return 0;
}

PROGRAM(task_work_not_at_its_place)
{
	struct job *job = JOB(jobs);
	struct task_struct *task = bpf_get_current_task_btf();

	bpf_task_work_schedule_signal_impl(task, (void *)job, &jobs, LATER(task_counts), 0);
	return 0;
}

PROGRAM(task_work_on_the_stack)
{
	struct bpf_task_work work = {};
	struct task_struct *task = bpf_get_current_task_btf();

	bpf_task_work_schedule_signal_impl(task, &work, &jobs, LATER(task_counts), 0);
	return 0;
}

PROGRAM(task_work_returns_a_pointer)
{
	struct job *job = JOB(jobs);
	struct task_struct *task = bpf_get_current_task_btf();

	bpf_task_work_schedule_signal_impl(task, &job->work, &jobs, LATER(task_returns_pointer), 0);
	return 0;
}

PROGRAM(task_work_without_map)
{
	struct job *job = JOB(jobs);
	struct task_struct *task = bpf_get_current_task_btf();

	bpf_task_work_schedule_signal_impl(task, &job->work, 0, LATER(task_counts), 0);
	return 0;
}

static int timer_sleeps(void *map, int *key, struct job *job)
{
	bpf_copy_from_user_str(job->text, sizeof(job->text), job->address, 0);
	return 0;
}

static int timer_starts_again(void *map, int *key, struct job *job)
{
	bpf_timer_start(&job->timer, 1000, 0);
	bpf_wq_start(&job->wq, 0);
	return 0;
}

PROGRAM(timer_that_sleeps)
{
	struct job *job = JOB(jobs);

	bpf_timer_set_callback(&job->timer, timer_sleeps);
	return 0;
}

PROGRAM(timer_that_starts_again)
{
	struct job *job = JOB(jobs);

	bpf_timer_init(&job->timer, &jobs, 0);
	bpf_timer_set_callback(&job->timer, timer_starts_again);
	bpf_timer_start(&job->timer, 1000, 0);
	return 0;
}
