// Calls of global functions that the kernel refuses, each beside what it takes.
#include "bare.h"

struct guarded {
	struct bpf_spin_lock lock;
	__u64 count;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct guarded);
} guards SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} counters SEC(".maps");

extern void bpf_rcu_read_lock(void) __ksym __weak;
extern void bpf_rcu_read_unlock(void) __ksym __weak;

__noinline int counts(int count)
{
	return count + 1;
}

SEC("tc")
int global_call_under_lock(void *skb)
{
	__u32 key = 0;
	struct guarded *guard = bpf_map_lookup_elem(&guards, &key);
	if (!guard)
		return 0;
	bpf_spin_lock(&guard->lock);
	guard->count = counts(guard->count);
	bpf_spin_unlock(&guard->lock);
	return 0;
}

SEC("tc")
int global_call_under_lock_fixed(void *skb)
{
	__u32 key = 0;
	struct guarded *guard = bpf_map_lookup_elem(&guards, &key);
	if (!guard)
		return 0;
	int count = counts(guard->count);
	bpf_spin_lock(&guard->lock);
	guard->count = count;
	bpf_spin_unlock(&guard->lock);
	return 0;
}

__noinline int sleeps(int size)
{
	char buffer[8];
	return bpf_copy_from_user(buffer, size & 7, NULL);
}

SEC("uprobe.s")
int global_call_may_sleep(void *context)
{
	bpf_rcu_read_lock();
	int result = sleeps(8);
	bpf_rcu_read_unlock();
	return result;
}

SEC("uprobe.s")
int global_call_may_sleep_fixed(void *context)
{
	bpf_rcu_read_lock();
	bpf_rcu_read_unlock();
	return sleeps(8);
}

__noinline int wants_context(struct __sk_buff *skb)
{
	return skb->len;
}

SEC("tc")
int argument_not_context(struct __sk_buff *skb)
{
	struct __sk_buff copy = {};
	return wants_context(&copy);
}

SEC("tc")
int argument_not_context_fixed(struct __sk_buff *skb)
{
	return wants_context(skb);
}

__noinline int wants_memory(__u64 *count __arg_nonnull)
{
	return *count != 0;
}

SEC("tc")
int argument_may_be_null(struct __sk_buff *skb)
{
	__u32 key = skb->len;
	return wants_memory(bpf_map_lookup_elem(&counters, &key));
}

SEC("tc")
int argument_may_be_null_fixed(struct __sk_buff *skb)
{
	__u32 key = skb->len;
	__u64 *value = bpf_map_lookup_elem(&counters, &key);
	return value ? wants_memory(value) : 0;
}

__noinline int wants_arena(void *memory __arg_arena)
{
	return memory != NULL;
}

SEC("tc")
int argument_not_arena(void *skb)
{
	__u64 value = 0;
	return wants_arena(&value);
}

SEC("tc")
int argument_not_arena_fixed(void *skb)
{
	return wants_arena(NULL);
}

struct unknown;

__noinline int wants_unknown(struct unknown *what)
{
	return what != NULL;
}

SEC("tc")
int global_argument_size(void *skb)
{
	return wants_unknown(NULL);
}

SEC("tc")
int global_argument_size_fixed(void *skb)
{
	return wants_memory(&(__u64){1});
}

struct pair {
	__u32 first, second;
};

__noinline int takes_pair(struct pair pair)
{
	return pair.first + pair.second;
}

SEC("tc")
int global_argument_type(struct __sk_buff *skb)
{
	return takes_pair((struct pair){skb->len, skb->mark});
}

__noinline int takes_two(__u32 first, __u32 second)
{
	return first + second;
}

SEC("tc")
int global_argument_type_fixed(struct __sk_buff *skb)
{
	return takes_two(skb->len, skb->mark);
}

__noinline int wants_both(void *skb __arg_ctx __arg_nonnull)
{
	return skb != NULL;
}

SEC("tc")
int argument_tag_combination(void *skb)
{
	return wants_both(skb);
}

__noinline int wants_context_only(void *skb __arg_ctx)
{
	return skb != NULL;
}

SEC("tc")
int argument_tag_combination_fixed(void *skb)
{
	return wants_context_only(skb);
}

__noinline int tagged(__u64 *count __attribute__((btf_decl_tag("arg:precious"))))
{
	return count != NULL;
}

SEC("tc")
int argument_tag_unknown(void *skb)
{
	return tagged(&(__u64){1});
}

SEC("tc")
int argument_tag_unknown_fixed(void *skb)
{
	return wants_memory(&(__u64){1});
}

__noinline int wants_other_context(struct pair *context __arg_ctx)
{
	return context != NULL;
}

SEC("tc")
int context_type_wrong(void *skb)
{
	return wants_other_context(skb);
}

SEC("tc")
int context_type_wrong_fixed(struct __sk_buff *skb)
{
	return wants_context(skb);
}
