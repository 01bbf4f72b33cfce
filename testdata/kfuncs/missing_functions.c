// Kernel functions that the target does not have, declared weak.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

extern int bpf_not_in_this_kernel(int number) __ksym __weak;
extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym __weak;
extern void bpf_task_release(struct task_struct *task) __ksym __weak;

char LICENSE[] SEC("license") = "GPL";

struct locked {
	struct bpf_spin_lock lock;
	__u32 number;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct locked);
} values SEC(".maps");

SEC("tc") int asks_first(struct __sk_buff *skb)
{
	if (bpf_ksym_exists(bpf_not_in_this_kernel))
		return bpf_not_in_this_kernel(skb->len);
	return 0;
}

SEC("tc") int calls_anyway(struct __sk_buff *skb)
{
	return bpf_not_in_this_kernel(skb->len) == 7;
}

SEC("tc") int calls_anyway_and_ignores_the_result(struct __sk_buff *skb)
{
	bpf_not_in_this_kernel(1);
	return 0;
}

SEC("tc") int calls_where_a_number_decides(struct __sk_buff *skb)
{
	int result = 0;

	if (skb->len > 100)
		bpf_not_in_this_kernel(1);
	else
		result = 1;
	return result;
}

SEC("tc") int calls_under_a_lock(struct __sk_buff *skb)
{
	__u32 zero = 0;
	struct locked *value = bpf_map_lookup_elem(&values, &zero);

	if (!value)
		return 0;
	bpf_spin_lock(&value->lock);
	bpf_not_in_this_kernel(1);
	bpf_spin_unlock(&value->lock);
	return 0;
}

SEC("tc") int has_what_it_asks_for(struct __sk_buff *skb)
{
	struct task_struct *task;

	if (!bpf_ksym_exists(bpf_task_from_pid) || !bpf_ksym_exists(bpf_task_release))
		return 0;
	task = bpf_task_from_pid(1);
	if (task)
		bpf_task_release(task);
	return 0;
}
