// Arguments of global functions, and what tags say of them: each as functions may use them and callers must pass them,
// and the mistakes.
// flags: -Wno-incompatible-pointer-types
#include "kernel.h"

#include <bpf/bpf_helpers.h>

#undef __arg_untrusted
#define __arg_untrusted __attribute__((btf_decl_tag("arg:untrusted")))
#define __arg_unheard_of __attribute__((btf_decl_tag("arg:unheard_of")))

extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
extern void bpf_task_release(struct task_struct *task) __ksym;
extern void bpf_rcu_read_lock(void) __ksym;
extern void bpf_rcu_read_unlock(void) __ksym;
extern struct task_struct *bpf_task_acquire(struct task_struct *task) __ksym;
extern int bpf_copy_from_user_str(void *to, __u32 size, const void *from, __u64 flags) __ksym;

char LICENSE[] SEC("license") = "GPL";

struct pair {
	__u64 first, second;
};

struct nowhere {
	int nothing;
} __attribute__((preserve_access_index));

enum colour { RED, GREEN };

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct pair);
} pairs SEC(".maps");

const volatile struct pair fixed = { 1, 2 };
int zero;

#define PROGRAM(name) SEC("syscall") int name(void *ctx)
#define PAIR ({ __u32 key = 0; struct pair *found = bpf_map_lookup_elem(&pairs, &key); if (!found) return 0; found; })

// --- numbers and memory -----------------------------------------------------------------------------------------------

__noinline int takes_number(int a, __u64 b, enum colour c)
{
	return a + b + c;
}

__noinline int takes_memory(struct pair *pair)
{
	return pair ? pair->first : 0;
}

__noinline int takes_present_memory(struct pair *pair __arg_nonnull)
{
	return pair->first;
}

__noinline int writes_memory(struct pair *pair)
{
	if (pair)
		pair->second = 1;
	return zero;
}

__noinline int takes_constant_memory(const struct pair *pair)
{
	return pair ? pair->first : 0;
}

__noinline int takes_array(int (*numbers)[4])
{
	return numbers ? (*numbers)[3] : 0;
}

__noinline int takes_text(const char *text)
{
	return text ? *text : 0;
}

__noinline int takes_anything(void *data)
{
	return data != 0;
}

__noinline int reads_too_far(struct pair *pair)
{
	return pair ? (&pair->second)[1] : 0;
}

__noinline int trusts_too_much(struct pair *pair)
{
	return pair->first;
}

__noinline int takes_by_value(struct pair pair)
{
	return pair.first;
}

__noinline int takes_pointers(struct pair **pair)
{
	return pair ? *pair != 0 : 0;
}

PROGRAM(passes_numbers)
{
	return takes_number(zero, bpf_ktime_get_ns(), GREEN);
}

PROGRAM(passes_pointer_as_number)
{
	return takes_number((long)ctx, 1, RED);
}

PROGRAM(passes_stack)
{
	struct pair pair = {};

	return takes_memory(&pair);
}

PROGRAM(passes_uninitialised_stack)
{
	struct pair pair;

	return takes_memory(&pair);
}

PROGRAM(passes_null)
{
	return takes_memory(0);
}

PROGRAM(passes_too_little)
{
	__u64 little = 0;

	return takes_memory((void *)&little);
}

PROGRAM(passes_value)
{
	return writes_memory(PAIR);
}

PROGRAM(passes_constant_data)
{
	return takes_constant_memory((struct pair *)&fixed);
}

PROGRAM(passes_constant_data_to_be_written)
{
	return writes_memory((struct pair *)&fixed);
}

PROGRAM(passes_value_unchecked)
{
	__u32 key = 3;

	return takes_memory(bpf_map_lookup_elem(&pairs, &key));
}

PROGRAM(passes_value_unchecked_for_present)
{
	__u32 key = 3;

	return takes_present_memory(bpf_map_lookup_elem(&pairs, &key));
}

PROGRAM(passes_null_for_present)
{
	return takes_present_memory(0);
}

PROGRAM(passes_present)
{
	return takes_present_memory(PAIR);
}

PROGRAM(passes_number_as_memory)
{
	return takes_memory((void *)(long)bpf_ktime_get_ns());
}

PROGRAM(passes_array)
{
	int numbers[4] = {};

	return takes_array(&numbers);
}

PROGRAM(passes_text)
{
	return takes_text("text");
}

PROGRAM(passes_anything)
{
	return takes_anything(PAIR);
}

PROGRAM(has_function_that_reads_too_far)
{
	return reads_too_far(PAIR);
}

PROGRAM(has_function_that_trusts_too_much)
{
	return trusts_too_much(PAIR);
}

PROGRAM(passes_by_value)
{
	return takes_by_value(*PAIR);
}

PROGRAM(passes_pointers)
{
	struct pair *pair = 0;

	return takes_pointers(&pair);
}

// --- context ----------------------------------------------------------------------------------------------------------

__noinline int takes_context(struct __sk_buff *skb)
{
	return skb->len;
}

__noinline int takes_tagged_context(void *skb __arg_ctx)
{
	return bpf_get_prandom_u32() + ((struct __sk_buff *)skb)->len;
}

__noinline int takes_context_of_another_type(struct xdp_md *xdp __arg_ctx)
{
	return bpf_get_prandom_u32();
}

__noinline int takes_present_context(struct __sk_buff *skb __arg_ctx __arg_nonnull)
{
	return skb->len;
}

__noinline int takes_number_as_context(int skb __arg_ctx)
{
	return skb;
}

SEC("tc") int passes_context(struct __sk_buff *skb)
{
	return takes_context(skb);
}

SEC("tc") int passes_tagged_context(struct __sk_buff *skb)
{
	return takes_tagged_context(skb);
}

SEC("tc") int passes_memory_as_context(struct __sk_buff *skb)
{
	return takes_tagged_context(PAIR);
}

SEC("tc") int passes_moved_context(struct __sk_buff *skb)
{
	return takes_tagged_context((void *)skb + 4);
}

SEC("tc") int passes_context_to_another_type(struct __sk_buff *skb)
{
	return takes_context_of_another_type((void *)skb);
}

SEC("tc") int passes_present_context(struct __sk_buff *skb)
{
	return takes_present_context(skb);
}

SEC("tc") int passes_number_as_context(struct __sk_buff *skb)
{
	return takes_number_as_context(1);
}

// --- kernel objects ---------------------------------------------------------------------------------------------------

__noinline int takes_task(struct task_struct *task __arg_trusted)
{
	return task != 0;
}

__noinline int takes_task_or_none(struct task_struct *task __arg_trusted __arg_nullable)
{
	if (!task)
		return 0;
	task = bpf_task_acquire(task);
	if (task)
		bpf_task_release(task);
	return 1;
}

__noinline int acquires_task(struct task_struct *task __arg_trusted)
{
	task = bpf_task_acquire(task);
	if (task)
		bpf_task_release(task);
	return zero;
}

__noinline int releases_task(struct task_struct *task __arg_trusted)
{
	bpf_task_release(task);
	return zero;
}

__noinline int acquires_unchecked(struct task_struct *task __arg_trusted __arg_nullable)
{
	task = bpf_task_acquire(task);
	if (task)
		bpf_task_release(task);
	return zero;
}

__noinline int takes_present_task(struct task_struct *task __arg_trusted __arg_nonnull)
{
	return zero;
}

__noinline int takes_what_nobody_knows(struct nowhere *it __arg_trusted)
{
	return it->nothing;
}

__noinline int takes_number_to_trust(int *it __arg_trusted)
{
	return zero;
}

__noinline int takes_untagged_task(struct task_struct *task)
{
	return task != 0;
}

__noinline int takes_nullable_memory(struct pair *pair __arg_nullable)
{
	return pair ? pair->first : 0;
}

__noinline int takes_untrusted_task(struct task_struct *task __arg_untrusted)
{
	return task != 0;
}

__noinline int acquires_untrusted_task(struct task_struct *task __arg_untrusted)
{
	task = bpf_task_acquire(task);
	if (task)
		bpf_task_release(task);
	return zero;
}

__noinline int takes_untrusted_memory(void *data __arg_untrusted)
{
	return *(__u32 *)data;
}

__noinline int writes_untrusted_memory(__u32 *data __arg_untrusted)
{
	*data = 1;
	return zero;
}

__noinline int walks_untrusted_memory(__u64 *data __arg_untrusted)
{
	return data[zero & 7] + data[1000];
}

__noinline int takes_untrusted_pair(struct pair *data __arg_untrusted)
{
	return data->first;
}

__noinline int takes_untrusted_present(__u64 *data __arg_untrusted __arg_nonnull)
{
	return *data;
}

__noinline int takes_untrusted_enum(enum colour *data __arg_untrusted)
{
	return *data;
}

__noinline int takes_untrusted_pointer(struct pair **data __arg_untrusted)
{
	return *data != 0;
}

__noinline int takes_unheard_of(struct pair *data __arg_unheard_of)
{
	return zero;
}

static __noinline int static_takes_present(struct pair *pair __arg_nonnull)
{
	return pair->first;
}

#define TRACER(name) SEC("tp_btf/sched_switch") int name(void *ctx)

TRACER(passes_current_task)
{
	return takes_task(bpf_get_current_task_btf());
}

TRACER(passes_current_task_or_none)
{
	return takes_task_or_none(bpf_get_current_task_btf());
}

TRACER(passes_no_task_where_it_may)
{
	return takes_task_or_none(0);
}

TRACER(passes_no_task)
{
	return takes_task(0);
}

TRACER(passes_task_found)
{
	struct task_struct *task = bpf_task_from_pid(1);
	int result;

	if (!task)
		return 0;
	result = takes_task(task);
	bpf_task_release(task);
	return result;
}

TRACER(passes_task_that_may_be_missing)
{
	struct task_struct *task = bpf_task_from_pid(1);
	int result = takes_task(task);

	if (task)
		bpf_task_release(task);
	return result;
}

TRACER(passes_task_that_may_be_missing_where_it_may)
{
	struct task_struct *task = bpf_task_from_pid(1);
	int result = takes_task_or_none(task);

	if (task)
		bpf_task_release(task);
	return result;
}

TRACER(passes_context_as_task)
{
	return takes_task(ctx);
}

TRACER(passes_memory_as_task)
{
	return takes_task((void *)PAIR);
}

TRACER(has_function_that_acquires)
{
	return acquires_task(bpf_get_current_task_btf());
}

TRACER(has_function_that_releases)
{
	return releases_task(bpf_get_current_task_btf());
}

TRACER(has_function_that_acquires_unchecked)
{
	return acquires_unchecked(bpf_get_current_task_btf());
}

TRACER(passes_present_task)
{
	return takes_present_task(bpf_get_current_task_btf());
}

TRACER(passes_what_nobody_knows)
{
	return takes_what_nobody_knows((void *)bpf_get_current_task_btf());
}

TRACER(passes_number_to_trust)
{
	return takes_number_to_trust((void *)bpf_get_current_task_btf());
}

TRACER(passes_task_untagged)
{
	return takes_untagged_task(bpf_get_current_task_btf());
}

TRACER(passes_nullable_memory)
{
	return takes_nullable_memory(PAIR);
}

TRACER(passes_task_not_to_be_trusted)
{
	return takes_untrusted_task(bpf_get_current_task_btf());
}

TRACER(passes_number_as_task_not_to_be_trusted)
{
	return takes_untrusted_task((void *)(long)bpf_get_current_task());
}

TRACER(has_function_that_acquires_untrusted)
{
	return acquires_untrusted_task(bpf_get_current_task_btf());
}

TRACER(passes_untrusted_memory)
{
	return takes_untrusted_memory(PAIR) + takes_untrusted_memory(0) + takes_untrusted_memory(ctx);
}

TRACER(has_function_that_writes_untrusted)
{
	return writes_untrusted_memory((void *)PAIR);
}

TRACER(has_function_that_walks_untrusted)
{
	return walks_untrusted_memory((void *)PAIR);
}

TRACER(passes_untrusted_pair)
{
	return takes_untrusted_pair(PAIR);
}

TRACER(passes_untrusted_present)
{
	return takes_untrusted_present((void *)PAIR);
}

TRACER(passes_untrusted_enum)
{
	return takes_untrusted_enum((void *)PAIR);
}

TRACER(passes_untrusted_pointer)
{
	return takes_untrusted_pointer((void *)PAIR);
}

TRACER(passes_unheard_of)
{
	return takes_unheard_of(PAIR);
}

TRACER(passes_to_tagged_static)
{
	return static_takes_present(PAIR) + static_takes_present((void *)&fixed);
}

// --- sleeping ---------------------------------------------------------------------------------------------------------

__noinline int sleeps(char (*text)[16])
{
	return text ? bpf_copy_from_user_str(text, sizeof(*text), 0, 0) : 0;
}

PROGRAM(calls_what_sleeps)
{
	char text[16] = {};

	return sleeps(&text);
}

PROGRAM(calls_what_sleeps_in_rcu)
{
	char text[16] = {};
	int result;

	bpf_rcu_read_lock();
	result = sleeps(&text);
	bpf_rcu_read_unlock();
	return result;
}

TRACER(calls_what_sleeps_and_may_not)
{
	char text[16] = {};

	return sleeps(&text);
}

// --- prototypes -------------------------------------------------------------------------------------------------------

__noinline void returns_nothing(int a)
{
	zero = a;
}

__noinline struct pair *returns_pointer(int a)
{
	return (struct pair *)&fixed;
}

__noinline enum colour returns_enum(int a)
{
	return a ? RED : GREEN;
}

__noinline __u64 returns_pointer_as_number(void)
{
	return (long)&fixed;
}

PROGRAM(calls_what_returns_nothing)
{
	returns_nothing(1);
	return 0;
}

PROGRAM(calls_what_returns_a_pointer)
{
	return returns_pointer(1) != 0;
}

PROGRAM(calls_what_returns_an_enum)
{
	return returns_enum(zero);
}

PROGRAM(calls_what_returns_a_pointer_as_number)
{
	return returns_pointer_as_number() == 7;
}
