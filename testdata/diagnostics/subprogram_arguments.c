// Arguments of global functions, and what tags say of them; each mistake beside what is accepted.
// flags: -Wno-incompatible-pointer-types
#include "kernel.h"

#include <bpf/bpf_helpers.h>

#undef __arg_untrusted
#define __arg_untrusted __attribute__((btf_decl_tag("arg:untrusted")))

char LICENSE[] SEC("license") = "GPL";

struct pair {
	__u64 first, second;
};

typedef struct {
	__u64 first;
} nameless;

struct nowhere {
	int nothing;
} __attribute__((preserve_access_index));

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct pair);
} pairs SEC(".maps");

// --- what is passed ---------------------------------------------------------------------------------------------------

__noinline int takes_number(__u64 number)
{
	return number > 1;
}

SEC("tc") int argument_not_scalar(struct __sk_buff *skb)
{
	return takes_number((long)skb);
}

SEC("tc") int argument_not_scalar_fixed(struct __sk_buff *skb)
{
	return takes_number(skb->len);
}

// --- what is returned -------------------------------------------------------------------------------------------------

__noinline long returns_context(struct __sk_buff *skb)
{
	return (long)skb;
}

__noinline long returns_length(struct __sk_buff *skb)
{
	return skb->len;
}

SEC("tc") int subprogram_returns_pointer(struct __sk_buff *skb)
{
	return returns_context(skb) != 0;
}

SEC("tc") int subprogram_returns_pointer_fixed(struct __sk_buff *skb)
{
	return returns_length(skb) != 0;
}

__noinline struct pair *finds_globally(__u32 key)
{
	return bpf_map_lookup_elem(&pairs, &key);
}

static __noinline struct pair *finds(__u32 key)
{
	return bpf_map_lookup_elem(&pairs, &key);
}

SEC("tc") int global_returns_no_scalar(struct __sk_buff *skb)
{
	return finds_globally(skb->mark) != NULL;
}

SEC("tc") int global_returns_no_scalar_fixed(struct __sk_buff *skb)
{
	return finds(skb->mark) != NULL;
}

// --- tags -------------------------------------------------------------------------------------------------------------

__noinline int number_nonnull(__u64 number __arg_nonnull)
{
	return number > 1;
}

SEC("tc") int argument_tag_no_pointer(struct __sk_buff *skb)
{
	return number_nonnull(skb->len);
}

SEC("tc") int argument_tag_no_pointer_fixed(struct __sk_buff *skb)
{
	return takes_number(skb->len);
}

__noinline int untrusted_and_nonnull(struct task_struct *task __arg_untrusted __arg_nonnull)
{
	return task->pid;
}

__noinline int untrusted(struct task_struct *task __arg_untrusted)
{
	return task->pid;
}

SEC("tc") int argument_untrusted_alone(struct __sk_buff *skb)
{
	return untrusted_and_nonnull(bpf_get_current_task_btf());
}

SEC("tc") int argument_untrusted_alone_fixed(struct __sk_buff *skb)
{
	return untrusted(bpf_get_current_task_btf());
}

// The kernel's own types, too, do not say what it is.
struct assoc_array_ptr;

__noinline int unfinished_untrusted(struct assoc_array_ptr *it __arg_untrusted)
{
	return it != NULL;
}

SEC("tc") int argument_untrusted_type(struct __sk_buff *skb)
{
	return unfinished_untrusted((void *)bpf_get_current_task_btf());
}

SEC("tc") int argument_untrusted_type_fixed(struct __sk_buff *skb)
{
	return untrusted(bpf_get_current_task_btf());
}

__noinline int arena_and_nonnull(void *address __arg_arena __arg_nonnull)
{
	return address != NULL;
}

__noinline int arena(void *address __arg_arena)
{
	return address != NULL;
}

SEC("tc") int argument_arena_alone(struct __sk_buff *skb)
{
	return arena_and_nonnull((void *)(long)skb->len);
}

SEC("tc") int argument_arena_alone_fixed(struct __sk_buff *skb)
{
	return arena((void *)(long)skb->len);
}

__noinline int nameless_and_trusted(nameless *it __arg_trusted)
{
	return it != NULL;
}

__noinline int task_trusted(struct task_struct *task __arg_trusted)
{
	return task->pid;
}

SEC("tc") int argument_matching(struct __sk_buff *skb)
{
	return nameless_and_trusted((void *)bpf_get_current_task_btf());
}

SEC("tc") int argument_matching_fixed(struct __sk_buff *skb)
{
	return task_trusted(bpf_get_current_task_btf());
}

__noinline int nowhere_trusted(struct nowhere *it __arg_trusted)
{
	return it != NULL;
}

SEC("tc") int argument_matches(struct __sk_buff *skb)
{
	return nowhere_trusted((void *)bpf_get_current_task_btf());
}

SEC("tc") int argument_matches_fixed(struct __sk_buff *skb)
{
	return task_trusted(bpf_get_current_task_btf());
}

// --- the context ------------------------------------------------------------------------------------------------------

__noinline int nameless_context(nameless *context __arg_ctx)
{
	return context != NULL;
}

__noinline int named_context(struct __sk_buff *context __arg_ctx)
{
	return context->len;
}

SEC("tc") int context_type_without_name(struct __sk_buff *skb)
{
	return nameless_context((void *)skb);
}

SEC("tc") int context_type_without_name_fixed(struct __sk_buff *skb)
{
	return named_context(skb);
}

__noinline int task_as_context(struct task_struct *context __arg_ctx)
{
	return context != NULL;
}

__noinline int void_context(void *context __arg_ctx)
{
	return context != NULL;
}

SEC("tp_btf/sched_switch") int context_type_not_void(__u64 *arguments)
{
	return task_as_context((void *)arguments);
}

SEC("tp_btf/sched_switch") int context_type_not_void_fixed(__u64 *arguments)
{
	return void_context(arguments);
}
