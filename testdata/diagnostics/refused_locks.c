// Locks in maps and global data, each mistake with them beside what is accepted.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct bpf_res_spin_lock {
	__u32 val;
};

extern int bpf_res_spin_lock(struct bpf_res_spin_lock *lock) __ksym __weak;
extern void bpf_res_spin_unlock(struct bpf_res_spin_lock *lock) __ksym __weak;

char LICENSE[] SEC("license") = "GPL";

struct guarded {
	struct bpf_spin_lock lock;
	__u32 count;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct guarded);
} values SEC(".maps");

static struct bpf_res_spin_lock first SEC(".data.first");
static struct bpf_res_spin_lock second SEC(".data.second");

#define FIND() ({ __u32 key = 0; struct guarded *found = bpf_map_lookup_elem(&values, &key); if (!found) return 0; found; })

SEC("tc") int lock_offset(struct __sk_buff *skb)
{
	struct guarded *value = FIND();

	bpf_spin_lock((void *)&value->count);
	bpf_spin_unlock((void *)&value->count);
	return 0;
}

SEC("tc") int lock_offset_fixed(struct __sk_buff *skb)
{
	struct guarded *value = FIND();

	bpf_spin_lock(&value->lock);
	bpf_spin_unlock(&value->lock);
	return 0;
}

SEC("tc") int lock_offset_variable(struct __sk_buff *skb)
{
	struct guarded *value = FIND();

	bpf_spin_lock((void *)value + (skb->len & 4));
	return 0;
}

SEC("tc") int lock_offset_variable_fixed(struct __sk_buff *skb)
{
	struct guarded *value = FIND();

	bpf_spin_lock(&value->lock);
	bpf_spin_unlock(&value->lock);
	return 0;
}

SEC("tc") int locks_the_same_twice(struct __sk_buff *skb)
{
	if (bpf_res_spin_lock(&first))
		return 0;
	if (!bpf_res_spin_lock(&first))
		bpf_res_spin_unlock(&first);
	bpf_res_spin_unlock(&first);
	return 0;
}

SEC("tc") int locks_the_same_twice_fixed(struct __sk_buff *skb)
{
	if (bpf_res_spin_lock(&first))
		return 0;
	if (!bpf_res_spin_lock(&second))
		bpf_res_spin_unlock(&second);
	bpf_res_spin_unlock(&first);
	return 0;
}

SEC("tc") int unlock_out_of_order(struct __sk_buff *skb)
{
	if (bpf_res_spin_lock(&first))
		return 0;
	if (bpf_res_spin_lock(&second)) {
		bpf_res_spin_unlock(&first);
		return 0;
	}
	bpf_res_spin_unlock(&first);
	bpf_res_spin_unlock(&second);
	return 0;
}

SEC("tc") int unlock_out_of_order_fixed(struct __sk_buff *skb)
{
	if (bpf_res_spin_lock(&first))
		return 0;
	if (bpf_res_spin_lock(&second)) {
		bpf_res_spin_unlock(&first);
		return 0;
	}
	bpf_res_spin_unlock(&second);
	bpf_res_spin_unlock(&first);
	return 0;
}

SEC("tc") int kfunc_argument_not_lock(struct __sk_buff *skb)
{
	struct bpf_res_spin_lock lock = {};

	if (!bpf_res_spin_lock(&lock))
		bpf_res_spin_unlock(&lock);
	return 0;
}

SEC("tc") int kfunc_argument_not_lock_fixed(struct __sk_buff *skb)
{
	if (!bpf_res_spin_lock(&first))
		bpf_res_spin_unlock(&first);
	return 0;
}
