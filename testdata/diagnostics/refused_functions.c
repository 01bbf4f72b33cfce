// Calls of kernel functions, each mistake beside what is accepted.
#include "kernel.h"

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

struct cgroup_subsys_state {
	struct cgroup *cgroup;
} __attribute__((preserve_access_index));

struct bpf_iter_css_task {
	__u64 opaque[1];
} __attribute__((aligned(8)));

extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym __weak;
extern struct task_struct *bpf_task_acquire(struct task_struct *task) __ksym __weak;
extern void bpf_task_release(struct task_struct *task) __ksym __weak;
extern struct cgroup *bpf_cgroup_from_id(u64 id) __ksym __weak;
extern void bpf_cgroup_release(struct cgroup *cgroup) __ksym __weak;
extern void *bpf_rdonly_cast(const void *object, __u32 type) __ksym __weak;
extern void *bpf_cast_to_kern_ctx(void *object) __ksym __weak;

extern int bpf_iter_css_task_new(struct bpf_iter_css_task *it, struct cgroup_subsys_state *css, unsigned int flags) __ksym __weak;
extern void bpf_iter_css_task_destroy(struct bpf_iter_css_task *it) __ksym __weak;
extern int bpf_xdp_metadata_rx_timestamp(const struct xdp_md *frame, __u64 *timestamp) __ksym __weak;

char LICENSE[] SEC("license") = "GPL";

#define PROGRAM(name) SEC("syscall") int name(void *ctx)

PROGRAM(kfunc_argument_other_type)
{
	struct task_struct *task = bpf_task_from_pid(1);

	if (task)
		bpf_cgroup_release((void *)task);
	return 0;
}

PROGRAM(kfunc_argument_other_type_fixed)
{
	struct task_struct *task = bpf_task_from_pid(1);

	if (task)
		bpf_task_release(task);
	return 0;
}

PROGRAM(kfunc_releases_nothing)
{
	bpf_task_release(bpf_get_current_task_btf());
	return 0;
}

PROGRAM(kfunc_releases_nothing_fixed)
{
	struct task_struct *task = bpf_task_acquire(bpf_get_current_task_btf());

	if (task)
		bpf_task_release(task);
	return 0;
}

PROGRAM(cast_type_no_struct)
{
	int *number = bpf_rdonly_cast(bpf_get_current_task_btf(), bpf_core_type_id_kernel(int));

	return *number;
}

PROGRAM(cast_type_no_struct_fixed)
{
	struct task_struct *task = bpf_rdonly_cast(bpf_get_current_task_btf(), bpf_core_type_id_kernel(struct task_struct));

	return task->pid;
}

PROGRAM(context_no_struct)
{
	return bpf_cast_to_kern_ctx(ctx) != NULL;
}

SEC("tc") int context_no_struct_fixed(struct __sk_buff *skb)
{
	return bpf_cast_to_kern_ctx(skb) != NULL;
}

SEC("tc") int tasks_of_group_forbidden(struct __sk_buff *skb)
{
	struct cgroup *group = bpf_cgroup_from_id(1);
	struct bpf_iter_css_task it;

	if (!group)
		return 0;
	bpf_iter_css_task_new(&it, (void *)group, 0);
	bpf_iter_css_task_destroy(&it);
	bpf_cgroup_release(group);
	return 0;
}

PROGRAM(tasks_of_group_forbidden_fixed)
{
	struct cgroup *group = bpf_cgroup_from_id(1);
	struct bpf_iter_css_task it;

	if (!group)
		return 0;
	bpf_iter_css_task_new(&it, (void *)group, 0);
	bpf_iter_css_task_destroy(&it);
	bpf_cgroup_release(group);
	return 0;
}

SEC("xdp") int kfunc_needs_device(struct xdp_md *frame)
{
	__u64 timestamp = 0;

	return bpf_xdp_metadata_rx_timestamp(frame, &timestamp) ? XDP_PASS : XDP_DROP;
}
