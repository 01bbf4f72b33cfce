// Exceptions and their handlers, each mistake with them beside what is accepted.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

extern void bpf_throw(__u64 cookie) __ksym __weak;

char LICENSE[] SEC("license") = "GPL";

#define HANDLED_BY(name) __attribute__((btf_decl_tag("exception_callback:" #name)))

static __noinline int to_result(__u64 cookie)
{
	return cookie > 10;
}

__noinline int handles(__u64 cookie)
{
	return to_result(cookie);
}

__noinline int handles_two(__u64 cookie, __u64 more)
{
	return cookie > more;
}

__noinline int handles_and_throws(__u64 cookie)
{
	bpf_throw(cookie);
	return 0;
}

static __noinline int calls_next(__u64 cookie)
{
	// No path comes here, and still it counts.
	asm volatile("r1 = 0; if r1 == 0 goto +1; call 12" : : : "r0", "r1", "r2", "r3", "r4", "r5");
	return cookie & 1;
}

__noinline int handles_by_tail_call(__u64 cookie)
{
	return calls_next(cookie);
}

SEC("tc") HANDLED_BY(handles_two) int exception_handler_arguments(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") HANDLED_BY(handles) int exception_handler_arguments_fixed(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") HANDLED_BY(handles) int exception_handler_called(struct __sk_buff *skb)
{
	return handles(skb->len);
}

SEC("tc") HANDLED_BY(handles) int exception_handler_called_fixed(struct __sk_buff *skb)
{
	return to_result(skb->len);
}

SEC("tc") HANDLED_BY(handles_and_throws) int throw_in_callback(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") HANDLED_BY(handles) int throw_in_callback_fixed(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") HANDLED_BY(handles_by_tail_call) int exception_handler_tail_call(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") HANDLED_BY(handles) int exception_handler_tail_call_fixed(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") int kfunc_argument_not_scalar(struct __sk_buff *skb)
{
	bpf_throw((long)skb);
	return 0;
}

SEC("tc") int kfunc_argument_not_scalar_fixed(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}
