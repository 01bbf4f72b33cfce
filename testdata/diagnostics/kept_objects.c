// Pointers to objects that programs keep in maps, each mistake with them beside what is accepted.
#include "owned.h"

extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym __weak;
extern struct task_struct *bpf_task_acquire(struct task_struct *task) __ksym __weak;
extern void bpf_task_release(struct task_struct *task) __ksym __weak;

struct number {
	long number;
};

struct counted {
	long key;
	struct bpf_refcount count;
};

struct settings {
	long level;
};

struct value {
	long seen;
	struct task_struct __kptr *owned;
	struct task_struct __kptr_untrusted *loose;
	struct number __kptr *number;
	struct counted __kptr *counted;
};

struct page {
	struct settings __attribute__((btf_type_tag("uptr"))) *settings;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__type(key, int);
	__type(value, struct value);
	__uint(max_entries, 1);
} values SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_TASK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, struct page);
} pages SEC(".maps");

char LICENSE[] SEC("license") = "GPL";

#define FIND() ({ int key = 0; struct value *found = bpf_map_lookup_elem(&values, &key); if (!found) return 0; found; })

SEC("tc") int argument_possibly_null(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct task_struct *task = bpf_task_from_pid(1);

	task = bpf_kptr_xchg(&value->owned, task);
	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tc") int argument_possibly_null_fixed(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct task_struct *task = bpf_task_from_pid(1);

	if (!task)
		return 0;
	task = bpf_kptr_xchg(&value->owned, task);
	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tc") int exchanged_object_unexpected(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct number *number = new_object(struct number);

	number = bpf_kptr_xchg(&value->number, number);
	if (number)
		drop_object(number);
	return 0;
}

SEC("tc") int exchanged_object_unexpected_fixed(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct number *number = new_object(struct number);

	if (!number)
		return 0;
	number = bpf_kptr_xchg(&value->number, number);
	if (number)
		drop_object(number);
	return 0;
}

SEC("tc") int kptr_instruction_mode(struct __sk_buff *skb)
{
	struct value *value = FIND();

	return (__u64)__sync_lock_test_and_set((__u64 *)&value->loose, 0) != 0;
}

SEC("tc") int kptr_instruction_mode_fixed(struct __sk_buff *skb)
{
	struct value *value = FIND();

	return value->loose != NULL;
}

SEC("tc") int kptr_type(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct task_struct *task = bpf_task_from_pid(1);

	if (!task)
		return 0;
	task = bpf_kptr_xchg((void *)&value->number, (void *)task);
	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tc") int kptr_type_fixed(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct task_struct *task = bpf_task_from_pid(1);

	if (!task)
		return 0;
	task = bpf_kptr_xchg(&value->owned, task);
	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tc") int loose_kptr_type(struct __sk_buff *skb)
{
	struct value *value = FIND();

	*(volatile __u64 *)&value->loose = skb->len;
	return 0;
}

SEC("tc") int loose_kptr_type_fixed(struct __sk_buff *skb)
{
	struct value *value = FIND();

	value->loose = bpf_get_current_task_btf();
	return 0;
}

SEC("tc") int kptr_offset_variable(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct task_struct *task = bpf_kptr_xchg((void *)value + (skb->len & 8), NULL);

	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tc") int kptr_offset_variable_fixed(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct task_struct *task = bpf_kptr_xchg((void *)value + 8, NULL);

	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tc") int kptr_offset(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct task_struct *task = bpf_kptr_xchg(&value->seen, NULL);

	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tc") int kptr_offset_fixed(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct task_struct *task = bpf_kptr_xchg(&value->owned, NULL);

	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tc") int kptr_not_referenced(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct task_struct *task = bpf_kptr_xchg(&value->loose, NULL);

	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tc") int kptr_not_referenced_fixed(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct task_struct *task = bpf_kptr_xchg(&value->owned, NULL);

	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tc") int kfunc_argument_not_trusted(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct task_struct *task = value->owned;

	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tc") int kfunc_argument_not_trusted_fixed(struct __sk_buff *skb)
{
	struct value *value = FIND();
	struct task_struct *task = bpf_kptr_xchg(&value->owned, NULL);

	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("syscall") int object_not_held(void *ctx)
{
	struct value *value = FIND();
	struct number *number;

	bpf_rcu_read_lock();
	number = value->number;
	bpf_rcu_read_unlock();
	return number ? number->number : 0;
}

SEC("syscall") int object_not_held_fixed(void *ctx)
{
	struct value *value = FIND();
	struct number *number;
	int found;

	bpf_rcu_read_lock();
	number = value->number;
	found = number ? number->number : 0;
	bpf_rcu_read_unlock();
	return found;
}

SEC("syscall") int neither_owned_nor_borrowed(void *ctx)
{
	struct value *value = FIND();
	struct counted *counted = value->counted;

	if (!counted)
		return 0;
	counted = share_object(counted);
	if (counted)
		drop_object(counted);
	return 0;
}

SEC("syscall") int neither_owned_nor_borrowed_fixed(void *ctx)
{
	struct value *value = FIND();
	struct counted *counted;

	bpf_rcu_read_lock();
	counted = value->counted;
	if (counted)
		counted = share_object(counted);
	bpf_rcu_read_unlock();
	if (counted)
		drop_object(counted);
	return 0;
}

SEC("syscall") int uptr_store(void *ctx)
{
	struct page *page = bpf_task_storage_get(&pages, bpf_get_current_task_btf(), NULL, 0);

	if (page)
		*(volatile long *)&page->settings = 0;
	return 0;
}

SEC("syscall") int uptr_store_fixed(void *ctx)
{
	struct page *page = bpf_task_storage_get(&pages, bpf_get_current_task_btf(), NULL, 0);
	struct settings *settings = page ? page->settings : NULL;

	if (settings)
		settings->level = 0;
	return 0;
}
