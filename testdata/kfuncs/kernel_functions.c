// Kernel functions called rightly, and beside each the mistakes that the kernel tells apart.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

#define RELOCATABLE __attribute__((preserve_access_index))

struct bpf_cpumask {
	int usage;
} RELOCATABLE;

struct cpumask {
	unsigned long bits[1];
} RELOCATABLE;

struct bpf_iter_task {
	__u64 opaque[3];
};

extern int bpf_iter_num_new(struct bpf_iter_num *it, int start, int end) __ksym;
extern int *bpf_iter_num_next(struct bpf_iter_num *it) __ksym;
extern void bpf_iter_num_destroy(struct bpf_iter_num *it) __ksym;
extern int bpf_iter_task_new(struct bpf_iter_task *it, struct task_struct *task, unsigned int flags) __ksym;
extern struct task_struct *bpf_iter_task_next(struct bpf_iter_task *it) __ksym;
extern void bpf_iter_task_destroy(struct bpf_iter_task *it) __ksym;
extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
extern struct task_struct *bpf_task_acquire(struct task_struct *task) __ksym;
extern void bpf_task_release(struct task_struct *task) __ksym;
extern void bpf_cgroup_release(struct cgroup *cgroup) __ksym;
extern struct bpf_cpumask *bpf_cpumask_create(void) __ksym;
extern void bpf_cpumask_release(struct bpf_cpumask *mask) __ksym;
extern int bpf_cpumask_populate(struct cpumask *mask, void *from, size_t size) __ksym;
extern int bpf_copy_from_user_str(void *to, __u32 size, const void *from, __u64 flags) __ksym;
extern void bpf_rcu_read_lock(void) __ksym;
extern void bpf_rcu_read_unlock(void) __ksym;
extern void bpf_preempt_disable(void) __ksym;
extern void bpf_preempt_enable(void) __ksym;
extern void bpf_local_irq_save(unsigned long *flags) __ksym;
extern void bpf_local_irq_restore(unsigned long *flags) __ksym;
extern void bpf_throw(__u64 cookie) __ksym;

char LICENSE[] SEC("license") = "GPL";

#define PROGRAM(name) SEC("syscall") int name(void *ctx)

PROGRAM(counts)
{
	struct bpf_iter_num it;
	int *value, sum = 0;

	bpf_iter_num_new(&it, 0, 100);
	while ((value = bpf_iter_num_next(&it)))
		sum += *value;
	bpf_iter_num_destroy(&it);
	return sum;
}

PROGRAM(counts_in_two_loops)
{
	struct bpf_iter_num outer, inner;
	int pairs = 0;

	bpf_iter_num_new(&outer, 0, 10);
	while (bpf_iter_num_next(&outer)) {
		bpf_iter_num_new(&inner, 0, 10);
		while (bpf_iter_num_next(&inner))
			pairs++;
		bpf_iter_num_destroy(&inner);
	}
	bpf_iter_num_destroy(&outer);
	return pairs;
}

PROGRAM(writes_an_element)
{
	struct bpf_iter_num it;
	int *value;

	bpf_iter_num_new(&it, 0, 100);
	while ((value = bpf_iter_num_next(&it)))
		*value = 1;
	bpf_iter_num_destroy(&it);
	return 0;
}

PROGRAM(makes_an_iterator_twice)
{
	struct bpf_iter_num it;

	bpf_iter_num_new(&it, 0, 100);
	bpf_iter_num_new(&it, 0, 3);
	bpf_iter_num_destroy(&it);
	return 0;
}

PROGRAM(keeps_an_iterator)
{
	struct bpf_iter_num it;

	bpf_iter_num_new(&it, 0, 100);
	return 0;
}

PROGRAM(overwrites_an_iterator)
{
	struct bpf_iter_num it;

	bpf_iter_num_new(&it, 0, 3);
	*(volatile __u64 *)&it = 1;
	bpf_iter_num_destroy(&it);
	return 0;
}

PROGRAM(iterator_between_slots)
{
	char room[32];

	bpf_iter_num_new((void *)(room + 4), 0, 3);
	return 0;
}

PROGRAM(walks_tasks)
{
	struct bpf_iter_task it;
	struct task_struct *task;

	bpf_rcu_read_lock();
	bpf_iter_task_new(&it, NULL, 0);
	while ((task = bpf_iter_task_next(&it))) {
		task = bpf_task_acquire(task);
		if (task)
			bpf_task_release(task);
	}
	bpf_iter_task_destroy(&it);
	bpf_rcu_read_unlock();
	return 0;
}

PROGRAM(walks_tasks_unprotected)
{
	struct bpf_iter_task it;

	bpf_iter_task_new(&it, NULL, 0);
	bpf_iter_task_destroy(&it);
	return 0;
}

PROGRAM(protection_interrupted)
{
	struct bpf_iter_task it;

	bpf_rcu_read_lock();
	bpf_iter_task_new(&it, NULL, 0);
	bpf_rcu_read_unlock();
	bpf_rcu_read_lock();
	bpf_iter_task_next(&it);
	bpf_iter_task_destroy(&it);
	bpf_rcu_read_unlock();
	return 0;
}

PROGRAM(protection_nested)
{
	bpf_rcu_read_lock();
	bpf_rcu_read_lock();
	bpf_rcu_read_unlock();
	bpf_rcu_read_unlock();
	return 0;
}

PROGRAM(protection_not_begun)
{
	bpf_rcu_read_unlock();
	return 0;
}

PROGRAM(preemption_nested)
{
	bpf_preempt_disable();
	bpf_preempt_disable();
	bpf_preempt_enable();
	bpf_preempt_enable();
	return 0;
}

PROGRAM(preemption_left_off)
{
	bpf_preempt_disable();
	return 0;
}

PROGRAM(interrupts_nested)
{
	unsigned long outer, inner;

	bpf_local_irq_save(&outer);
	bpf_local_irq_save(&inner);
	bpf_local_irq_restore(&inner);
	bpf_local_irq_restore(&outer);
	return 0;
}

PROGRAM(interrupts_out_of_order)
{
	unsigned long outer, inner;

	bpf_local_irq_save(&outer);
	bpf_local_irq_save(&inner);
	bpf_local_irq_restore(&outer);
	bpf_local_irq_restore(&inner);
	return 0;
}

PROGRAM(sleeps_where_it_may)
{
	char text[8];

	return bpf_copy_from_user_str(text, sizeof(text), NULL, 0);
}

PROGRAM(sleeps_without_interrupts)
{
	unsigned long flags;
	char text[8];

	bpf_local_irq_save(&flags);
	bpf_copy_from_user_str(text, sizeof(text), NULL, 0);
	bpf_local_irq_restore(&flags);
	return 0;
}

PROGRAM(finds_a_task)
{
	struct task_struct *task = bpf_task_from_pid(1);

	if (task)
		bpf_task_release(task);
	return 0;
}

PROGRAM(keeps_a_task)
{
	bpf_task_from_pid(1);
	return 0;
}

PROGRAM(releases_what_may_be_missing)
{
	bpf_task_release(bpf_task_from_pid(1));
	return 0;
}

PROGRAM(releases_what_it_does_not_own)
{
	bpf_task_release((void *)bpf_get_current_task_btf());
	return 0;
}

PROGRAM(releases_another_type)
{
	struct task_struct *task = bpf_task_from_pid(1);

	if (task)
		bpf_cgroup_release((void *)task);
	return 0;
}

PROGRAM(fills_a_mask)
{
	struct bpf_cpumask *mask = bpf_cpumask_create();
	unsigned long bits[2] = {};

	if (!mask)
		return 0;
	bpf_cpumask_populate((void *)mask, bits, sizeof(bits));
	bpf_cpumask_release(mask);
	return 0;
}

PROGRAM(fills_a_mask_from_too_far)
{
	struct bpf_cpumask *mask = bpf_cpumask_create();
	unsigned long bits[2] = {};

	if (!mask)
		return 0;
	bpf_cpumask_populate((void *)mask, bits, 600);
	bpf_cpumask_release(mask);
	return 0;
}

PROGRAM(throws)
{
	if (bpf_ktime_get_ns() & 1)
		bpf_throw(7);
	return 0;
}

PROGRAM(throws_with_a_task)
{
	struct task_struct *task = bpf_task_from_pid(1);

	bpf_throw(0);
	if (task)
		bpf_task_release(task);
	return 0;
}
