// Kernel objects kept in maps: tasks, control groups and CPU masks, with and without ownership.
#include "owned.h"

struct bpf_cpumask {
	int usage;
} RELOCATABLE;

struct cpumask {
	unsigned long bits[1];
} RELOCATABLE;

extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
extern struct task_struct *bpf_task_acquire(struct task_struct *task) __ksym;
extern void bpf_task_release(struct task_struct *task) __ksym;
extern struct cgroup *bpf_cgroup_from_id(u64 id) __ksym;
extern struct cgroup *bpf_cgroup_acquire(struct cgroup *cgroup) __ksym;
extern struct cgroup *bpf_cgroup_ancestor(struct cgroup *cgroup, int level) __ksym;
extern void bpf_cgroup_release(struct cgroup *cgroup) __ksym;
extern long bpf_task_under_cgroup(struct task_struct *task, struct cgroup *ancestor) __ksym;
extern struct bpf_cpumask *bpf_cpumask_create(void) __ksym;
extern struct bpf_cpumask *bpf_cpumask_acquire(struct bpf_cpumask *mask) __ksym;
extern void bpf_cpumask_release(struct bpf_cpumask *mask) __ksym;
extern u32 bpf_cpumask_first(const struct cpumask *mask) __ksym;
extern void bpf_cpumask_set_cpu(u32 cpu, struct bpf_cpumask *mask) __ksym;
extern bool bpf_cpumask_test_cpu(u32 cpu, const struct cpumask *mask) __ksym;
extern bool bpf_cpumask_and(struct bpf_cpumask *to, const struct cpumask *a, const struct cpumask *b) __ksym;
extern u32 bpf_cpumask_weight(const struct cpumask *mask) __ksym;

struct task_value {
	long seen;
	struct task_struct __kptr *owned;
	struct task_struct __kptr_untrusted *loose;
};

struct mask_value {
	struct bpf_cpumask __kptr *mask;
};

struct group_value {
	struct cgroup __kptr *group;
};

struct two_masks {
	struct bpf_cpumask __kptr *masks[2];
	int used;
};

#define MAP(name, sort, value_type)                                                                                    \
	struct {                                                                                                       \
		__uint(type, BPF_MAP_TYPE_##sort);                                                                     \
		__type(key, int);                                                                                      \
		__type(value, value_type);                                                                             \
		__uint(max_entries, 8);                                                                                \
	} name SEC(".maps")

MAP(tasks, ARRAY, struct task_value);
MAP(task_hash, HASH, struct task_value);
MAP(masks, ARRAY, struct mask_value);
MAP(percpu_masks, PERCPU_ARRAY, struct mask_value);
MAP(groups, LRU_HASH, struct group_value);
MAP(pairs, ARRAY, struct two_masks);
MAP(numbers, ARRAY, long);

SEC(".data.mask") static struct bpf_cpumask __kptr *global_mask;

char LICENSE[] SEC("license") = "GPL";

// may not sleep: what RCU protects stays as long as the program runs
#define PROGRAM(name) SEC("tc") int name(struct __sk_buff *skb)
// may sleep
#define SLEEPABLE(name) SEC("syscall") int name(void *ctx)
// may use CPU masks
#define TRACED(name) SEC("tp/sched/sched_switch") int name(void *ctx)

static struct task_value *find(int key)
{
	return bpf_map_lookup_elem(&tasks, &key);
}

PROGRAM(keeps_a_task)
{
	struct task_value *value = find(1);
	struct task_struct *task, *old;

	if (!value)
		return 0;
	task = bpf_task_from_pid(1);
	if (!task)
		return 0;
	old = bpf_kptr_xchg(&value->owned, task);
	if (old)
		bpf_task_release(old);
	return 0;
}

PROGRAM(forgets_the_old_task)
{
	struct task_value *value = find(1);
	struct task_struct *task;

	if (!value)
		return 0;
	task = bpf_task_from_pid(1);
	if (!task)
		return 0;
	bpf_kptr_xchg(&value->owned, task);
	return 0;
}

PROGRAM(does_not_check_the_old_task)
{
	struct task_value *value = find(1);
	struct task_struct *task, *old;

	if (!value)
		return 0;
	task = bpf_task_from_pid(1);
	if (!task)
		return 0;
	old = bpf_kptr_xchg(&value->owned, task);
	bpf_task_release(old);
	return 0;
}

PROGRAM(exchanges_an_unchecked_task)
{
	struct task_value *value = find(1);
	struct task_struct *old;

	if (!value)
		return 0;
	old = bpf_kptr_xchg(&value->owned, bpf_task_from_pid(1));
	if (old)
		bpf_task_release(old);
	return 0;
}

PROGRAM(uses_a_task_that_was_given_away)
{
	struct task_value *value = find(1);
	struct task_struct *task, *old;

	if (!value)
		return 0;
	task = bpf_task_from_pid(1);
	if (!task)
		return 0;
	old = bpf_kptr_xchg(&value->owned, task);
	if (old)
		bpf_task_release(old);
	return task->pid;
}

PROGRAM(takes_a_task_out)
{
	struct task_value *value = find(1);
	struct task_struct *old;
	int pid;

	if (!value)
		return 0;
	old = bpf_kptr_xchg(&value->owned, NULL);
	if (!old)
		return 0;
	pid = old->pid;
	bpf_task_release(old);
	return pid;
}

PROGRAM(reads_a_kept_task)
{
	struct task_value *value = find(1);
	struct task_struct *task;

	if (!value)
		return 0;
	task = value->owned;
	return task ? task->pid : 0;
}

PROGRAM(reads_a_kept_task_without_check)
{
	struct task_value *value = find(1);

	return value ? value->owned->pid : 0;
}

SLEEPABLE(reads_a_kept_task_where_it_may_sleep)
{
	struct task_value *value = find(1);
	struct task_struct *task;

	if (!value)
		return 0;
	task = value->owned;
	return task ? task->pid : 0;
}

SLEEPABLE(reads_a_kept_task_in_a_section)
{
	struct task_value *value = find(1);
	struct task_struct *task;
	int pid = 0;

	if (!value)
		return 0;
	bpf_rcu_read_lock();
	task = value->owned;
	if (task)
		pid = task->pid;
	bpf_rcu_read_unlock();
	return pid;
}

SLEEPABLE(acquires_a_kept_task_in_a_section)
{
	struct task_value *value = find(1);
	struct task_struct *task = NULL;

	if (!value)
		return 0;
	bpf_rcu_read_lock();
	if (value->owned)
		task = bpf_task_acquire(value->owned);
	bpf_rcu_read_unlock();
	if (task)
		bpf_task_release(task);
	return 0;
}

SLEEPABLE(acquires_a_checked_task_in_a_section)
{
	struct task_value *value = find(1);
	struct task_struct *task;

	if (!value)
		return 0;
	bpf_rcu_read_lock();
	task = value->owned;
	if (task)
		task = bpf_task_acquire(task);
	bpf_rcu_read_unlock();
	if (task)
		bpf_task_release(task);
	return 0;
}

SLEEPABLE(acquires_a_kept_task_outside_of_a_section)
{
	struct task_value *value = find(1);
	struct task_struct *task;

	if (!value)
		return 0;
	task = value->owned;
	if (task)
		task = bpf_task_acquire(task);
	if (task)
		bpf_task_release(task);
	return 0;
}

SLEEPABLE(uses_a_task_after_the_section)
{
	struct task_value *value = find(1);
	struct task_struct *task;

	if (!value)
		return 0;
	bpf_rcu_read_lock();
	task = value->owned;
	bpf_rcu_read_unlock();
	if (!task)
		return 0;
	task = bpf_task_acquire(task);
	if (task)
		bpf_task_release(task);
	return 0;
}

PROGRAM(releases_a_kept_task)
{
	struct task_value *value = find(1);
	struct task_struct *task;

	if (!value)
		return 0;
	task = value->owned;
	if (task)
		bpf_task_release(task);
	return 0;
}

PROGRAM(stores_into_an_owning_pointer)
{
	struct task_value *value = find(1);

	if (value)
		value->owned = NULL;
	return 0;
}

PROGRAM(stores_the_current_task)
{
	struct task_value *value = find(1);

	if (value)
		value->loose = bpf_get_current_task_btf();
	return 0;
}

PROGRAM(stores_null)
{
	struct task_value *value = find(1);

	if (value)
		*(volatile u64 *)&value->loose = 0;
	return 0;
}

PROGRAM(stores_a_number)
{
	struct task_value *value = find(1);

	if (value)
		*(volatile u64 *)&value->loose = 5;
	return 0;
}

PROGRAM(stores_an_unknown_number)
{
	struct task_value *value = find(1);

	if (value)
		*(volatile u64 *)&value->loose = skb->len;
	return 0;
}

PROGRAM(stores_the_context)
{
	struct task_value *value = find(1);

	if (value)
		*(void *volatile *)&value->loose = skb;
	return 0;
}

PROGRAM(stores_another_type)
{
	struct task_value *value = find(1);
	struct cgroup *group;

	if (!value)
		return 0;
	group = bpf_cgroup_from_id(1);
	if (!group)
		return 0;
	value->loose = (void *)group;
	bpf_cgroup_release(group);
	return 0;
}

PROGRAM(stores_a_moved_pointer)
{
	struct task_value *value = find(1);

	if (value)
		value->loose = (void *)bpf_get_current_task_btf() + 8;
	return 0;
}

PROGRAM(stores_an_acquired_task)
{
	struct task_value *value = find(1);
	struct task_struct *task;

	if (!value)
		return 0;
	task = bpf_task_from_pid(1);
	if (!task)
		return 0;
	value->loose = task;
	bpf_task_release(task);
	return 0;
}

PROGRAM(stores_a_loose_pointer_again)
{
	struct task_value *value = find(1), *other = find(2);

	if (value && other)
		value->loose = other->loose;
	return 0;
}

PROGRAM(stores_the_parent)
{
	struct task_value *value = find(1);

	if (value)
		value->loose = bpf_get_current_task_btf()->real_parent;
	return 0;
}

PROGRAM(reads_a_loose_pointer)
{
	struct task_value *value = find(1);
	struct task_struct *task;

	if (!value)
		return 0;
	task = value->loose;
	return task ? task->pid : 0;
}

PROGRAM(acquires_a_loose_pointer)
{
	struct task_value *value = find(1);
	struct task_struct *task;

	if (!value)
		return 0;
	task = value->loose;
	if (!task)
		return 0;
	task = bpf_task_acquire(task);
	if (task)
		bpf_task_release(task);
	return 0;
}

PROGRAM(exchanges_a_loose_pointer)
{
	struct task_value *value = find(1);
	struct task_struct *old;

	if (!value)
		return 0;
	old = bpf_kptr_xchg(&value->loose, NULL);
	if (old)
		bpf_task_release(old);
	return 0;
}

PROGRAM(exchanges_at_no_pointer)
{
	struct task_value *value = find(1);
	struct task_struct *old;

	if (!value)
		return 0;
	old = bpf_kptr_xchg((void *)&value->seen, NULL);
	if (old)
		bpf_task_release(old);
	return 0;
}

PROGRAM(exchanges_in_a_map_without_pointers)
{
	int key = 0;
	long *value = bpf_map_lookup_elem(&numbers, &key);
	struct task_struct *old;

	if (!value)
		return 0;
	old = bpf_kptr_xchg(value, NULL);
	if (old)
		bpf_task_release(old);
	return 0;
}

PROGRAM(exchanges_on_the_stack)
{
	struct task_struct *task = NULL, *old;

	old = bpf_kptr_xchg(&task, NULL);
	if (old)
		bpf_task_release(old);
	return 0;
}

PROGRAM(exchanges_another_type)
{
	struct task_value *value = find(1);
	struct cgroup *group;
	struct task_struct *old;

	if (!value)
		return 0;
	group = bpf_cgroup_from_id(1);
	if (!group)
		return 0;
	old = bpf_kptr_xchg(&value->owned, (void *)group);
	if (old)
		bpf_task_release(old);
	return 0;
}

PROGRAM(exchanges_a_task_that_is_not_held)
{
	struct task_value *value = find(1);
	struct task_struct *old;

	if (!value)
		return 0;
	old = bpf_kptr_xchg(&value->owned, bpf_get_current_task_btf());
	if (old)
		bpf_task_release(old);
	return 0;
}

PROGRAM(exchanges_a_number)
{
	struct task_value *value = find(1);
	struct task_struct *old;

	if (!value)
		return 0;
	old = bpf_kptr_xchg(&value->owned, (void *)unknown(skb->len));
	if (old)
		bpf_task_release(old);
	return 0;
}

PROGRAM(exchanges_at_an_unknown_offset)
{
	struct task_value *value = find(1);
	struct task_struct *old;

	if (!value)
		return 0;
	old = bpf_kptr_xchg((void *)value + (skb->len & 8), NULL);
	if (old)
		bpf_task_release(old);
	return 0;
}

PROGRAM(reads_half_a_pointer)
{
	struct task_value *value = find(1);

	return value ? *(volatile u32 *)&value->owned : 0;
}

PROGRAM(reads_across_pointers)
{
	struct task_value *value = find(1);

	return value ? *(volatile u64 *)((void *)&value->owned + 4) : 0;
}

PROGRAM(reads_at_an_unknown_offset)
{
	struct task_value *value = find(1);

	return value ? *(volatile u64 *)((void *)value + (skb->len & 8)) : 0;
}

PROGRAM(reads_beside_pointers)
{
	struct task_value *value = find(1);

	return value ? value->seen : 0;
}

PROGRAM(adds_to_a_pointer)
{
	struct task_value *value = find(1);

	if (value)
		__sync_fetch_and_add((u64 *)&value->loose, 1);
	return 0;
}

PROGRAM(exchanges_a_pointer_atomically)
{
	struct task_value *value = find(1);

	return value ? (u64)__sync_lock_test_and_set((u64 *)&value->loose, 0) : 0;
}

PROGRAM(passes_pointers_to_a_helper)
{
	struct task_value *value = find(1);
	int pid = 1;

	if (value)
		bpf_probe_read_kernel(value, sizeof(*value), &pid);
	return 0;
}

PROGRAM(passes_what_is_beside_pointers_to_a_helper)
{
	struct task_value *value = find(1);
	int pid = 1;

	if (value)
		bpf_probe_read_kernel(&value->seen, 4, &pid);
	return 0;
}

PROGRAM(updates_a_value_with_pointers)
{
	struct task_value fresh = {};
	int key = 1;

	bpf_map_update_elem(&task_hash, &key, &fresh, BPF_NOEXIST);
	bpf_map_delete_elem(&task_hash, &key);
	return 0;
}

PROGRAM(copies_a_value_with_pointers)
{
	struct task_value *value = find(1);
	int key = 1;

	if (value)
		bpf_map_update_elem(&task_hash, &key, value, BPF_ANY);
	return 0;
}

PROGRAM(keeps_a_group)
{
	int key = skb->len;
	struct group_value *value = bpf_map_lookup_elem(&groups, &key);
	struct cgroup *group, *old;

	if (!value)
		return 0;
	group = bpf_cgroup_from_id(1);
	if (!group)
		return 0;
	old = bpf_kptr_xchg(&value->group, group);
	if (old)
		bpf_cgroup_release(old);
	return 0;
}

PROGRAM(compares_with_a_kept_group)
{
	int key = skb->len;
	struct group_value *value = bpf_map_lookup_elem(&groups, &key);
	struct cgroup *group;

	if (!value)
		return 0;
	group = value->group;
	if (!group)
		return 0;
	return bpf_task_under_cgroup(bpf_get_current_task_btf(), group);
}

PROGRAM(looks_at_the_ancestor_of_a_kept_group)
{
	int key = skb->len, level;
	struct group_value *value = bpf_map_lookup_elem(&groups, &key);
	struct cgroup *group;

	if (!value)
		return 0;
	group = value->group;
	if (!group)
		return 0;
	group = bpf_cgroup_ancestor(group, 1);
	if (!group)
		return 0;
	level = group->level;
	bpf_cgroup_release(group);
	return level;
}

PROGRAM(keeps_the_ancestor)
{
	int key = skb->len;
	struct group_value *value = bpf_map_lookup_elem(&groups, &key);
	struct cgroup *group;

	if (!value)
		return 0;
	group = value->group;
	if (group)
		bpf_cgroup_ancestor(group, 1);
	return 0;
}

TRACED(keeps_a_mask)
{
	int key = 0;
	struct mask_value *value = bpf_map_lookup_elem(&masks, &key);
	struct bpf_cpumask *mask, *old;

	if (!value)
		return 0;
	mask = bpf_cpumask_create();
	if (!mask)
		return 0;
	bpf_cpumask_set_cpu(bpf_get_smp_processor_id(), mask);
	old = bpf_kptr_xchg(&value->mask, mask);
	if (old)
		bpf_cpumask_release(old);
	return 0;
}

TRACED(looks_into_a_kept_mask)
{
	int key = 0;
	struct mask_value *value = bpf_map_lookup_elem(&masks, &key);
	struct bpf_cpumask *mask;

	if (!value)
		return 0;
	mask = value->mask;
	if (!mask)
		return 0;
	return bpf_cpumask_first((const struct cpumask *)mask);
}

TRACED(looks_into_a_kept_mask_without_check)
{
	int key = 0;
	struct mask_value *value = bpf_map_lookup_elem(&masks, &key);

	return value ? bpf_cpumask_first((const struct cpumask *)value->mask) : 0;
}

SLEEPABLE(looks_into_a_kept_mask_where_it_may_sleep)
{
	int key = 0;
	struct mask_value *value = bpf_map_lookup_elem(&masks, &key);
	struct bpf_cpumask *mask;

	if (!value)
		return 0;
	mask = value->mask;
	if (!mask)
		return 0;
	return bpf_cpumask_weight((const struct cpumask *)mask);
}

TRACED(mixes_masks_of_each_cpu)
{
	int key = 0;
	struct mask_value *value = bpf_map_lookup_elem(&percpu_masks, &key);
	struct bpf_cpumask *mask, *fresh, *old;

	if (!value)
		return 0;
	fresh = bpf_cpumask_create();
	if (!fresh)
		return 0;
	mask = value->mask;
	if (mask)
		bpf_cpumask_and(fresh, (const struct cpumask *)mask, (const struct cpumask *)mask);
	old = bpf_kptr_xchg(&value->mask, fresh);
	if (old)
		bpf_cpumask_release(old);
	return 0;
}

TRACED(keeps_a_pair_of_masks)
{
	int key = 0;
	struct two_masks *value = bpf_map_lookup_elem(&pairs, &key);
	struct bpf_cpumask *mask, *old;

	if (!value)
		return 0;
	mask = bpf_cpumask_create();
	if (!mask)
		return 0;
	old = bpf_kptr_xchg(&value->masks[1], mask);
	if (old)
		bpf_cpumask_release(old);
	mask = bpf_kptr_xchg(&value->masks[0], NULL);
	if (mask)
		bpf_cpumask_release(mask);
	return value->used;
}

TRACED(keeps_one_of_a_pair_by_an_unknown_index)
{
	int key = 0;
	struct two_masks *value = bpf_map_lookup_elem(&pairs, &key);
	struct bpf_cpumask *mask;

	if (!value)
		return 0;
	mask = bpf_kptr_xchg(&value->masks[bpf_get_prandom_u32() & 1], NULL);
	if (mask)
		bpf_cpumask_release(mask);
	return 0;
}

TRACED(keeps_a_global_mask)
{
	struct bpf_cpumask *mask = bpf_cpumask_create(), *old;

	if (!mask)
		return 0;
	old = bpf_kptr_xchg(&global_mask, mask);
	if (old)
		bpf_cpumask_release(old);
	return 0;
}

TRACED(looks_into_a_global_mask)
{
	struct bpf_cpumask *mask = global_mask;

	return mask ? bpf_cpumask_test_cpu(1, (const struct cpumask *)mask) : 0;
}

TRACED(shares_a_kept_mask)
{
	int key = 0;
	struct mask_value *value = bpf_map_lookup_elem(&masks, &key);
	struct bpf_cpumask *mask;

	if (!value)
		return 0;
	mask = bpf_kptr_xchg(&value->mask, NULL);
	if (!mask)
		return 0;
	bpf_cpumask_acquire(mask);
	mask = bpf_kptr_xchg(&value->mask, mask);
	if (mask)
		bpf_cpumask_release(mask);
	return 0;
}

TRACED(changes_a_mask_of_the_kernel)
{
	bpf_cpumask_set_cpu(1, (void *)bpf_get_current_task_btf());
	return 0;
}

TRACED(keeps_a_mask_for_good)
{
	return bpf_cpumask_create() != NULL;
}

static int take_all(void *map, int *key, struct task_value *value, void *context)
{
	struct task_struct *task = bpf_kptr_xchg(&value->owned, NULL);

	if (task)
		bpf_task_release(task);
	return 0;
}

PROGRAM(takes_all_tasks_out)
{
	return bpf_for_each_map_elem(&task_hash, take_all, NULL, 0);
}
