// Tasks and control groups that tracing programs get as arguments, kept in maps; lists in tracing programs.
#include "owned.h"

#include <bpf/bpf_tracing.h>

extern struct task_struct *bpf_task_acquire(struct task_struct *task) __ksym;
extern void bpf_task_release(struct task_struct *task) __ksym;
extern struct cgroup *bpf_cgroup_acquire(struct cgroup *cgroup) __ksym;
extern void bpf_cgroup_release(struct cgroup *cgroup) __ksym;

struct value {
	struct task_struct __kptr *task;
	struct cgroup __kptr *group;
	struct task_struct __kptr_untrusted *loose;
};

struct item {
	long pid;
	struct bpf_list_node node;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__type(key, int);
	__type(value, struct value);
	__uint(max_entries, 8);
} values SEC(".maps");

section_of(items) struct bpf_spin_lock lock;
section_of(items) struct bpf_list_head items __contains(item, node);

char LICENSE[] SEC("license") = "GPL";

static struct value *find(void)
{
	int key = 0;

	return bpf_map_lookup_elem(&values, &key);
}

SEC("tp_btf/task_newtask") int BPF_PROG(keeps_a_new_task, struct task_struct *task, u64 flags)
{
	struct value *value = find();
	struct task_struct *kept;

	if (!value)
		return 0;
	kept = bpf_task_acquire(task);
	if (!kept)
		return 0;
	kept = bpf_kptr_xchg(&value->task, kept);
	if (kept)
		bpf_task_release(kept);
	return 0;
}

SEC("tp_btf/task_newtask") int BPF_PROG(keeps_the_parent, struct task_struct *task, u64 flags)
{
	struct value *value = find();
	struct task_struct *kept;

	if (!value)
		return 0;
	kept = bpf_task_acquire(task->real_parent);
	if (!kept)
		return 0;
	kept = bpf_kptr_xchg(&value->task, kept);
	if (kept)
		bpf_task_release(kept);
	return 0;
}

SEC("tp_btf/task_newtask") int BPF_PROG(keeps_what_credentials_point_to, struct task_struct *task, u64 flags)
{
	struct value *value = find();
	struct task_struct *kept;

	if (!value)
		return 0;
	kept = bpf_task_acquire((void *)task->cred);
	if (!kept)
		return 0;
	kept = bpf_kptr_xchg(&value->task, kept);
	if (kept)
		bpf_task_release(kept);
	return 0;
}

SEC("tp_btf/cgroup_mkdir") int BPF_PROG(keeps_a_new_group, struct cgroup *group, const char *path)
{
	struct value *value = find();
	struct cgroup *kept;

	if (!value)
		return 0;
	kept = bpf_cgroup_acquire(group);
	if (!kept)
		return 0;
	kept = bpf_kptr_xchg(&value->group, kept);
	if (kept)
		bpf_cgroup_release(kept);
	return 0;
}

SEC("tp_btf/task_newtask") int BPF_PROG(keeps_a_new_task_without_reference, struct task_struct *task, u64 flags)
{
	struct value *value = find();
	struct task_struct *kept;

	if (!value)
		return 0;
	kept = bpf_kptr_xchg(&value->task, task);
	if (kept)
		bpf_task_release(kept);
	return 0;
}

SEC("tp_btf/task_newtask") int BPF_PROG(notes_a_new_task, struct task_struct *task, u64 flags)
{
	struct value *value = find();

	if (value)
		value->loose = task;
	return 0;
}

SEC("tp_btf/task_newtask") int BPF_PROG(lists_a_new_task, struct task_struct *task, u64 flags)
{
	struct item *item = new_object(struct item);

	if (!item)
		return 0;
	item->pid = task->pid;
	bpf_spin_lock(&lock);
	push_front(&items, &item->node);
	bpf_spin_unlock(&lock);
	return 0;
}

SEC("raw_tp/task_newtask") int lists_without_types(struct bpf_raw_tracepoint_args *ctx)
{
	struct bpf_list_node *node;

	bpf_spin_lock(&lock);
	node = bpf_list_pop_front(&items);
	bpf_spin_unlock(&lock);
	return node != NULL;
}

struct iterated {
	void *meta;
	struct task_struct *task;
};

SEC("iter/task") int keeps_each_task(struct iterated *ctx)
{
	struct task_struct *task = ctx->task;
	struct value *value = find();

	if (!value || !task)
		return 0;
	task = bpf_task_acquire(task);
	if (!task)
		return 0;
	task = bpf_kptr_xchg(&value->task, task);
	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("iter/task") int keeps_an_unchecked_task(struct iterated *ctx)
{
	struct task_struct *task = bpf_task_acquire(ctx->task);

	if (task)
		bpf_task_release(task);
	return 0;
}
