// Locks that can fail, sections without interrupts or preemption, and what may be done in them.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct bpf_res_spin_lock {
	__u32 val;
};

extern int bpf_res_spin_lock(struct bpf_res_spin_lock *lock) __ksym;
extern void bpf_res_spin_unlock(struct bpf_res_spin_lock *lock) __ksym;
extern int bpf_res_spin_lock_irqsave(struct bpf_res_spin_lock *lock, unsigned long *flags) __ksym;
extern void bpf_res_spin_unlock_irqrestore(struct bpf_res_spin_lock *lock, unsigned long *flags) __ksym;
extern void bpf_local_irq_save(unsigned long *flags) __ksym;
extern void bpf_local_irq_restore(unsigned long *flags) __ksym;
extern int bpf_iter_num_new(struct bpf_iter_num *it, int start, int end) __ksym;
extern int *bpf_iter_num_next(struct bpf_iter_num *it) __ksym;
extern void bpf_iter_num_destroy(struct bpf_iter_num *it) __ksym;
extern void bpf_rcu_read_lock(void) __ksym;
extern void bpf_rcu_read_unlock(void) __ksym;
extern void bpf_throw(__u64 cookie) __ksym;

char LICENSE[] SEC("license") = "GPL";

struct guarded {
	struct bpf_res_spin_lock lock;
	__u64 count;
};

struct classic {
	struct bpf_spin_lock lock;
	__u64 count;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct guarded);
} values SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct guarded);
} others SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct classic);
} classics SEC(".maps");

static struct bpf_res_spin_lock alone SEC(".data.alone");
static struct bpf_res_spin_lock second SEC(".data.second");

#define PROGRAM(name) SEC("tc") int name(struct __sk_buff *skb)
#define FIND(type, map, at) ({ __u32 key = at; struct type *found = bpf_map_lookup_elem(&map, &key); if (!found) return 0; found; })

PROGRAM(locks_and_unlocks)
{
	struct guarded *value = FIND(guarded, values, 0);

	if (bpf_res_spin_lock(&value->lock))
		return 1;
	value->count++;
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(does_not_look_whether_it_locked)
{
	struct guarded *value = FIND(guarded, values, 0);

	bpf_res_spin_lock(&value->lock);
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(returns_the_failure)
{
	struct guarded *value = FIND(guarded, others, 0);
	int failed = bpf_res_spin_lock(&value->lock);

	if (failed < 0)
		return -failed;
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(keeps_the_lock)
{
	struct guarded *value = FIND(guarded, values, 0);

	bpf_res_spin_lock(&value->lock);
	return 0;
}

PROGRAM(unlocks_what_is_not_locked)
{
	struct guarded *value = FIND(guarded, values, 0);

	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(locks_two)
{
	struct guarded *value = FIND(guarded, values, 0);
	struct guarded *other = FIND(guarded, others, 0);

	if (bpf_res_spin_lock(&value->lock))
		return 1;
	if (bpf_res_spin_lock(&other->lock)) {
		bpf_res_spin_unlock(&value->lock);
		return 1;
	}
	bpf_res_spin_unlock(&other->lock);
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(unlocks_in_the_wrong_order)
{
	struct guarded *value = FIND(guarded, values, 0);
	struct guarded *other = FIND(guarded, others, 0);

	if (bpf_res_spin_lock(&value->lock))
		return 1;
	if (bpf_res_spin_lock(&other->lock)) {
		bpf_res_spin_unlock(&value->lock);
		return 1;
	}
	bpf_res_spin_unlock(&value->lock);
	bpf_res_spin_unlock(&other->lock);
	return 0;
}

PROGRAM(locks_the_same_twice)
{
	struct guarded *value = FIND(guarded, values, 0);

	if (bpf_res_spin_lock(&value->lock))
		return 1;
	if (bpf_res_spin_lock(&value->lock)) {
		bpf_res_spin_unlock(&value->lock);
		return 1;
	}
	bpf_res_spin_unlock(&value->lock);
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(unlocks_another)
{
	struct guarded *value = FIND(guarded, values, 0);
	struct guarded *other = FIND(guarded, others, 0);

	if (bpf_res_spin_lock(&value->lock))
		return 1;
	bpf_res_spin_unlock(&other->lock);
	return 0;
}

PROGRAM(locks_global_data)
{
	if (bpf_res_spin_lock(&alone))
		return 1;
	if (bpf_res_spin_lock(&second)) {
		bpf_res_spin_unlock(&alone);
		return 1;
	}
	bpf_res_spin_unlock(&second);
	bpf_res_spin_unlock(&alone);
	return 0;
}

PROGRAM(locks_a_classic_lock)
{
	struct classic *value = FIND(classic, classics, 0);

	if (bpf_res_spin_lock((void *)&value->lock))
		return 1;
	bpf_res_spin_unlock((void *)&value->lock);
	return 0;
}

PROGRAM(locks_as_classic)
{
	struct guarded *value = FIND(guarded, values, 0);

	bpf_spin_lock((void *)&value->lock);
	bpf_spin_unlock((void *)&value->lock);
	return 0;
}

PROGRAM(locks_a_classic_one_too)
{
	struct guarded *value = FIND(guarded, values, 0);
	struct classic *other = FIND(classic, classics, 0);

	if (bpf_res_spin_lock(&value->lock))
		return 1;
	bpf_spin_lock(&other->lock);
	bpf_spin_unlock(&other->lock);
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(locks_under_a_classic_one)
{
	struct guarded *value = FIND(guarded, values, 0);
	struct classic *other = FIND(classic, classics, 0);

	bpf_spin_lock(&other->lock);
	if (!bpf_res_spin_lock(&value->lock))
		bpf_res_spin_unlock(&value->lock);
	bpf_spin_unlock(&other->lock);
	return 0;
}

PROGRAM(locks_beside_the_lock)
{
	struct guarded *value = FIND(guarded, values, 0);

	return bpf_res_spin_lock((void *)&value->count);
}

PROGRAM(locks_at_an_unknown_place)
{
	struct guarded *value = FIND(guarded, values, 0);

	return bpf_res_spin_lock((void *)value + (skb->len & 8));
}

PROGRAM(locks_the_stack)
{
	struct bpf_res_spin_lock lock = {};

	return bpf_res_spin_lock(&lock);
}

PROGRAM(locks_what_may_be_missing)
{
	__u32 key = 7;
	struct guarded *value = bpf_map_lookup_elem(&others, &key);

	return bpf_res_spin_lock((void *)value);
}

PROGRAM(calls_a_helper_under_lock)
{
	struct guarded *value = FIND(guarded, values, 0);

	if (bpf_res_spin_lock(&value->lock))
		return 1;
	value->count = bpf_ktime_get_ns();
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(counts_under_lock)
{
	struct guarded *value = FIND(guarded, values, 0);
	struct bpf_iter_num it;

	if (bpf_res_spin_lock(&value->lock))
		return 1;
	bpf_iter_num_new(&it, 0, 10);
	while (bpf_iter_num_next(&it))
		value->count++;
	bpf_iter_num_destroy(&it);
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(enters_rcu_under_lock)
{
	struct guarded *value = FIND(guarded, values, 0);

	if (bpf_res_spin_lock(&value->lock))
		return 1;
	bpf_rcu_read_lock();
	bpf_rcu_read_unlock();
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(throws_under_lock)
{
	struct guarded *value = FIND(guarded, values, 0);

	if (bpf_res_spin_lock(&value->lock))
		return 1;
	bpf_throw(0);
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(locks_without_interrupts)
{
	struct guarded *value = FIND(guarded, values, 0);
	unsigned long flags;

	if (bpf_res_spin_lock_irqsave(&value->lock, &flags))
		return 1;
	value->count++;
	bpf_res_spin_unlock_irqrestore(&value->lock, &flags);
	return 0;
}

PROGRAM(unlocks_and_leaves_interrupts_off)
{
	struct guarded *value = FIND(guarded, values, 0);
	unsigned long flags;

	if (bpf_res_spin_lock_irqsave(&value->lock, &flags))
		return 1;
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(restores_interrupts_by_the_other_function)
{
	struct guarded *value = FIND(guarded, values, 0);
	unsigned long flags;

	if (bpf_res_spin_lock_irqsave(&value->lock, &flags))
		return 1;
	bpf_local_irq_restore(&flags);
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(restores_native_interrupts_by_unlocking)
{
	struct guarded *value = FIND(guarded, values, 0);
	unsigned long flags;

	bpf_local_irq_save(&flags);
	if (bpf_res_spin_lock(&value->lock)) {
		bpf_local_irq_restore(&flags);
		return 1;
	}
	bpf_res_spin_unlock_irqrestore(&value->lock, &flags);
	return 0;
}

PROGRAM(two_without_interrupts)
{
	struct guarded *value = FIND(guarded, values, 0);
	struct guarded *other = FIND(guarded, others, 0);
	unsigned long flags, more;

	if (bpf_res_spin_lock_irqsave(&value->lock, &flags))
		return 1;
	if (bpf_res_spin_lock_irqsave(&other->lock, &more)) {
		bpf_res_spin_unlock_irqrestore(&value->lock, &flags);
		return 1;
	}
	bpf_res_spin_unlock_irqrestore(&other->lock, &more);
	bpf_res_spin_unlock_irqrestore(&value->lock, &flags);
	return 0;
}

PROGRAM(restores_the_wrong_flags)
{
	struct guarded *value = FIND(guarded, values, 0);
	struct guarded *other = FIND(guarded, others, 0);
	unsigned long flags, more;

	if (bpf_res_spin_lock_irqsave(&value->lock, &flags))
		return 1;
	if (bpf_res_spin_lock_irqsave(&other->lock, &more)) {
		bpf_res_spin_unlock_irqrestore(&value->lock, &flags);
		return 1;
	}
	bpf_res_spin_unlock_irqrestore(&other->lock, &flags);
	bpf_res_spin_unlock_irqrestore(&value->lock, &more);
	return 0;
}

PROGRAM(saves_into_a_map)
{
	struct guarded *value = FIND(guarded, values, 0);

	return bpf_res_spin_lock_irqsave(&value->lock, (void *)&value->count);
}

static __noinline int locks_for_another(struct guarded *value)
{
	return bpf_res_spin_lock(&value->lock);
}

PROGRAM(locks_in_a_function)
{
	struct guarded *value = FIND(guarded, values, 0);

	if (locks_for_another(value))
		return 1;
	value->count++;
	bpf_res_spin_unlock(&value->lock);
	return 0;
}

PROGRAM(loops_with_locks)
{
	int i, taken = 0;

	bpf_for(i, 0, 100) {
		struct guarded *value = FIND(guarded, values, 0);

		if (bpf_res_spin_lock(&value->lock))
			continue;
		value->count++;
		bpf_res_spin_unlock(&value->lock);
		taken++;
	}
	return taken;
}

PROGRAM(loads_the_packet_under_lock)
{
	struct guarded *value = FIND(guarded, values, 0);

	if (bpf_res_spin_lock(&value->lock))
		return 1;
	value->count = *(volatile __u32 *)&skb->len;
	bpf_tail_call(skb, &values, 0);
	bpf_res_spin_unlock(&value->lock);
	return 0;
}
