// Functions that the kernel runs later, and the fields of maps that they hang on; each mistake beside what is accepted.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct bpf_wq {
	__u64 opaque[2];
} __attribute__((aligned(8)));

extern int bpf_wq_init(struct bpf_wq *wq, void *map, unsigned int flags) __ksym __weak;
extern int bpf_wq_start(struct bpf_wq *wq, unsigned int flags) __ksym __weak;
extern int bpf_wq_set_callback_impl(struct bpf_wq *wq, int (*callback)(void *map, int *key, void *value),
				    unsigned int flags, void *aux) __ksym __weak;
extern int bpf_copy_from_user_str(void *to, __u32 size, const void *from, __u64 flags) __ksym __weak;

char LICENSE[] SEC("license") = "GPL";

struct job {
	__u64 count;
	struct bpf_wq wq;
	void *address;
	char text[16];
	struct bpf_timer timer;
};

struct jobs {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct job);
} jobs SEC(".maps"), other_jobs SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64[4]);
} numbers SEC(".maps");

#define PROGRAM(name) SEC("syscall") int name(void *ctx)
#define FIND(map, type) ({ __u32 key = 0; struct type *found = bpf_map_lookup_elem(&map, &key); if (!found) return 0; found; })

static int counts(void *map, int *key, void *value)
{
	((struct job *)value)->count++;
	return 0;
}

int counts_globally(void *map, int *key, void *value)
{
	return 0;
}

PROGRAM(field_missing)
{
	__u32 key = 0;
	__u64 *value = bpf_map_lookup_elem(&numbers, &key);

	if (value)
		bpf_wq_start((void *)value, 0);
	return 0;
}

PROGRAM(field_missing_fixed)
{
	__u32 key = 0;
	struct job *value = bpf_map_lookup_elem(&jobs, &key);

	if (value)
		bpf_wq_start(&value->wq, 0);
	return 0;
}

PROGRAM(field_offset)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_start((void *)&job->timer, 0);
	return 0;
}

PROGRAM(field_offset_fixed)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_start(&job->wq, 0);
	return 0;
}

PROGRAM(field_offset_variable)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_start((void *)job + (job->count & 8), 0);
	return 0;
}

PROGRAM(field_offset_variable_fixed)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_start((void *)job + 8, 0);
	return 0;
}

PROGRAM(kfunc_argument_no_map_value)
{
	struct bpf_wq wq = {};

	bpf_wq_start(&wq, 0);
	return 0;
}

PROGRAM(kfunc_argument_no_map_value_fixed)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_start(&job->wq, 0);
	return 0;
}

PROGRAM(kfunc_argument_not_map)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_init(&job->wq, ctx, 0);
	return 0;
}

PROGRAM(kfunc_argument_not_map_fixed)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_init(&job->wq, &jobs, 0);
	return 0;
}

PROGRAM(kfunc_argument_is)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_init(&job->wq, job, 0);
	return 0;
}

PROGRAM(kfunc_argument_is_fixed)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_init(&job->wq, &jobs, 0);
	return 0;
}

PROGRAM(queue_map_mismatch)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_init(&job->wq, &other_jobs, 0);
	return 0;
}

PROGRAM(queue_map_mismatch_fixed)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_init(&job->wq, &jobs, 0);
	return 0;
}

PROGRAM(kfunc_argument_not_function)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_set_callback_impl(&job->wq, (void *)job, 0, NULL);
	return 0;
}

PROGRAM(kfunc_argument_not_function_fixed)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_set_callback_impl(&job->wq, counts, 0, NULL);
	return 0;
}

PROGRAM(callback_not_static)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_set_callback_impl(&job->wq, counts_globally, 0, NULL);
	return 0;
}

PROGRAM(callback_not_static_fixed)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_set_callback_impl(&job->wq, counts, 0, NULL);
	return 0;
}

static int timer_copies(void *map, int *key, struct job *job)
{
	bpf_copy_from_user_str(job->text, sizeof(job->text), job->address, 0);
	return 0;
}

static int queue_copies(void *map, int *key, void *value)
{
	struct job *job = value;

	bpf_copy_from_user_str(job->text, sizeof(job->text), job->address, 0);
	return 0;
}

PROGRAM(kfunc_needs_sleepable)
{
	struct job *job = FIND(jobs, job);

	bpf_timer_set_callback(&job->timer, timer_copies);
	return 0;
}

PROGRAM(kfunc_needs_sleepable_fixed)
{
	struct job *job = FIND(jobs, job);

	bpf_wq_set_callback_impl(&job->wq, queue_copies, 0, NULL);
	return 0;
}
