// Work that is done by tasks later, each mistake beside what is accepted.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct bpf_task_work {
	__u64 opaque;
} __attribute__((aligned(8)));

struct bpf_map {
	__u32 id;
} __attribute__((preserve_access_index));

typedef int (*callback_t)(struct bpf_map *map, void *key, void *value);

extern int bpf_task_work_schedule_signal_impl(struct task_struct *task, struct bpf_task_work *work, void *map,
					      callback_t callback, void *aux) __ksym __weak;

char LICENSE[] SEC("license") = "GPL";

struct errand {
	__u64 count;
	struct bpf_task_work work;
};

struct errands {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct errand);
} errands SEC(".maps"), other_errands SEC(".maps");

#define PROGRAM(name) SEC("syscall") int name(void *ctx)
#define FIND(map, type) ({ __u32 key = 0; struct type *found = bpf_map_lookup_elem(&map, &key); if (!found) return 0; found; })

static int runs_errand(struct bpf_map *map, void *key, void *value)
{
	((struct errand *)value)->count++;
	return 0;
}

static int returns_its_value(struct bpf_map *map, void *key, void *value)
{
	return (long)value;
}

PROGRAM(task_work_map_mismatch)
{
	struct errand *errand = FIND(errands, errand);

	bpf_task_work_schedule_signal_impl(bpf_get_current_task_btf(), &errand->work, &other_errands, runs_errand, NULL);
	return 0;
}

PROGRAM(task_work_map_mismatch_fixed)
{
	struct errand *errand = FIND(errands, errand);

	bpf_task_work_schedule_signal_impl(bpf_get_current_task_btf(), &errand->work, &errands, runs_errand, NULL);
	return 0;
}

PROGRAM(kfunc_argument_possibly_null)
{
	struct errand *errand = FIND(errands, errand);

	bpf_task_work_schedule_signal_impl(NULL, &errand->work, &errands, runs_errand, NULL);
	return 0;
}

PROGRAM(kfunc_argument_possibly_null_fixed)
{
	struct errand *errand = FIND(errands, errand);

	bpf_task_work_schedule_signal_impl(bpf_get_current_task_btf(), &errand->work, &errands, runs_errand, NULL);
	return 0;
}

PROGRAM(return_value_unknown)
{
	struct errand *errand = FIND(errands, errand);

	bpf_task_work_schedule_signal_impl(bpf_get_current_task_btf(), &errand->work, &errands, returns_its_value, NULL);
	return 0;
}

PROGRAM(return_value_unknown_fixed)
{
	struct errand *errand = FIND(errands, errand);

	bpf_task_work_schedule_signal_impl(bpf_get_current_task_btf(), &errand->work, &errands, runs_errand, NULL);
	return 0;
}
