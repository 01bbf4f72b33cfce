// Iterators, RCU sections, and sections without interrupts: each mistake beside what is accepted.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct bpf_iter_task {
	__u64 opaque[3];
};

struct bpf_res_spin_lock {
	__u32 val;
};

extern int bpf_iter_num_new(struct bpf_iter_num *it, int start, int end) __ksym __weak;
extern int *bpf_iter_num_next(struct bpf_iter_num *it) __ksym __weak;
extern void bpf_iter_num_destroy(struct bpf_iter_num *it) __ksym __weak;
extern int bpf_iter_task_new(struct bpf_iter_task *it, struct task_struct *task, unsigned int flags) __ksym __weak;
extern struct task_struct *bpf_iter_task_next(struct bpf_iter_task *it) __ksym __weak;
extern void bpf_iter_task_destroy(struct bpf_iter_task *it) __ksym __weak;
extern void bpf_local_irq_save(unsigned long *flags) __ksym __weak;
extern void bpf_local_irq_restore(unsigned long *flags) __ksym __weak;
extern int bpf_res_spin_lock_irqsave(struct bpf_res_spin_lock *lock, unsigned long *flags) __ksym __weak;
extern void bpf_res_spin_unlock_irqrestore(struct bpf_res_spin_lock *lock, unsigned long *flags) __ksym __weak;
extern int bpf_copy_from_user_str(void *to, __u32 size, const void *from, __u64 flags) __ksym __weak;
extern void bpf_rcu_read_lock(void) __ksym __weak;
extern void bpf_rcu_read_unlock(void) __ksym __weak;

char LICENSE[] SEC("license") = "GPL";

static struct bpf_res_spin_lock lock SEC(".data.lock");
static unsigned long kept_flags SEC(".data.flags");

#define PROGRAM(name) SEC("syscall") int name(void *ctx)

PROGRAM(iterator_needs_rcu)
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

PROGRAM(iterator_needs_rcu_fixed)
{
	struct bpf_iter_task it;

	bpf_rcu_read_lock();
	bpf_iter_task_new(&it, NULL, 0);
	bpf_iter_task_next(&it);
	bpf_iter_task_destroy(&it);
	bpf_rcu_read_unlock();
	return 0;
}

PROGRAM(kfunc_needs_rcu)
{
	struct bpf_iter_task it;

	bpf_iter_task_new(&it, NULL, 0);
	bpf_iter_task_destroy(&it);
	return 0;
}

PROGRAM(kfunc_needs_rcu_fixed)
{
	struct bpf_iter_task it;

	bpf_rcu_read_lock();
	bpf_iter_task_new(&it, NULL, 0);
	bpf_iter_task_destroy(&it);
	bpf_rcu_read_unlock();
	return 0;
}

PROGRAM(iterator_not_uninitialised)
{
	struct bpf_iter_num it;

	bpf_iter_num_new(&it, 0, 100);
	bpf_iter_num_new(&it, 0, 3);
	bpf_iter_num_destroy(&it);
	return 0;
}

PROGRAM(iterator_not_uninitialised_fixed)
{
	struct bpf_iter_num it;

	bpf_iter_num_new(&it, 0, 100);
	bpf_iter_num_destroy(&it);
	bpf_iter_num_new(&it, 0, 3);
	bpf_iter_num_destroy(&it);
	return 0;
}

PROGRAM(rcu_nested)
{
	bpf_rcu_read_lock();
	bpf_rcu_read_lock();
	bpf_rcu_read_unlock();
	bpf_rcu_read_unlock();
	return 0;
}

PROGRAM(rcu_nested_fixed)
{
	bpf_rcu_read_lock();
	bpf_rcu_read_unlock();
	return 0;
}

PROGRAM(rcu_unlock_unmatched)
{
	bpf_rcu_read_unlock();
	return 0;
}

PROGRAM(rcu_unlock_unmatched_fixed)
{
	bpf_rcu_read_lock();
	bpf_rcu_read_unlock();
	return 0;
}

PROGRAM(kfunc_sleeps_without_irq)
{
	unsigned long flags;
	char text[8];

	bpf_local_irq_save(&flags);
	bpf_copy_from_user_str(text, sizeof(text), NULL, 0);
	bpf_local_irq_restore(&flags);
	return 0;
}

PROGRAM(kfunc_sleeps_without_irq_fixed)
{
	unsigned long flags;
	char text[8];

	bpf_local_irq_save(&flags);
	bpf_local_irq_restore(&flags);
	bpf_copy_from_user_str(text, sizeof(text), NULL, 0);
	return 0;
}

PROGRAM(irq_restore_out_of_order)
{
	unsigned long outer, inner;

	bpf_local_irq_save(&outer);
	bpf_local_irq_save(&inner);
	bpf_local_irq_restore(&outer);
	bpf_local_irq_restore(&inner);
	return 0;
}

PROGRAM(irq_restore_out_of_order_fixed)
{
	unsigned long outer, inner;

	bpf_local_irq_save(&outer);
	bpf_local_irq_save(&inner);
	bpf_local_irq_restore(&inner);
	bpf_local_irq_restore(&outer);
	return 0;
}

PROGRAM(kfunc_argument_not_irq_flag)
{
	bpf_local_irq_save(&kept_flags);
	bpf_local_irq_restore(&kept_flags);
	return 0;
}

PROGRAM(kfunc_argument_not_irq_flag_fixed)
{
	unsigned long flags;

	bpf_local_irq_save(&flags);
	bpf_local_irq_restore(&flags);
	return 0;
}

SEC("tc") int irq_flag_of_other_kfunc(struct __sk_buff *skb)
{
	unsigned long flags, flags_of_lock;

	bpf_local_irq_save(&flags);
	if (!bpf_res_spin_lock_irqsave(&lock, &flags_of_lock))
		bpf_res_spin_unlock_irqrestore(&lock, &flags);
	bpf_local_irq_restore(&flags);
	return 0;
}

SEC("tc") int irq_flag_of_other_kfunc_fixed(struct __sk_buff *skb)
{
	unsigned long flags, flags_of_lock;

	bpf_local_irq_save(&flags);
	if (!bpf_res_spin_lock_irqsave(&lock, &flags_of_lock))
		bpf_res_spin_unlock_irqrestore(&lock, &flags_of_lock);
	bpf_local_irq_restore(&flags);
	return 0;
}
