// Exceptions: thrown in functions and callbacks, handled by a function of the program's or by none; and the mistakes.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

extern void bpf_throw(__u64 cookie) __ksym;
extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
extern void bpf_task_release(struct task_struct *task) __ksym;
extern void bpf_rcu_read_lock(void) __ksym;
extern void bpf_preempt_disable(void) __ksym;

char LICENSE[] SEC("license") = "GPL";

#define HANDLED_BY(name) __attribute__((btf_decl_tag("exception_callback:" #name)))

struct locked {
	struct bpf_spin_lock lock;
	__u32 count;
	struct bpf_timer timer;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct locked);
} values SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PROG_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u32);
} programs SEC(".maps");

__noinline int handles(__u64 cookie)
{
	return cookie > 10;
}

__noinline int handles_and_returns_all(__u64 cookie)
{
	return cookie;
}

__noinline int handles_and_throws(__u64 cookie)
{
	bpf_throw(cookie);
	return 0;
}

__noinline int handles_two(__u64 cookie, __u64 more)
{
	return 0;
}

__noinline int handles_nothing(void)
{
	return 0;
}

__noinline int handles_memory(struct locked *value)
{
	return 0;
}

__noinline void handles_silently(__u64 cookie)
{
	bpf_printk("%d", 1);
}

__noinline int handles_by_tail_call(__u64 cookie)
{
	return cookie & 1;
}

__noinline int handles_with_reference(__u64 cookie)
{
	struct task_struct *task = bpf_task_from_pid(cookie);

	return task ? 1 : 0;
}

__noinline int handles_and_calls(__u64 cookie)
{
	return handles(cookie);
}

static __noinline int throws(__u32 cookie)
{
	if (cookie > 3)
		bpf_throw(cookie);
	return cookie;
}

__noinline int throws_globally(__u32 cookie)
{
	bpf_throw(cookie);
	return 0;
}

static int throws_in_loop(__u32 index, void *data)
{
	bpf_throw(1);
	return 0;
}

static int calls_what_throws(__u32 index, void *data)
{
	return throws(index) & 1;
}

static int throws_in_timer(void *map, int *key, struct locked *value)
{
	bpf_throw(1);
	return 0;
}

SEC("tc") int throws_itself(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") int throws_in_a_function(struct __sk_buff *skb)
{
	return throws(skb->len);
}

SEC("tc") int throws_in_a_global_function(struct __sk_buff *skb)
{
	return throws_globally(skb->len) + 1;
}

SEC("tc") HANDLED_BY(handles) int has_a_handler(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") HANDLED_BY(handles) int has_a_handler_and_throws_nothing(struct __sk_buff *skb)
{
	return 0;
}

SEC("tc") HANDLED_BY(handles) int has_a_handler_and_throws_in_a_function(struct __sk_buff *skb)
{
	return throws(skb->len);
}

SEC("tc") HANDLED_BY(handles) int has_a_handler_and_throws_in_a_global_function(struct __sk_buff *skb)
{
	return throws_globally(skb->len);
}

SEC("tc") HANDLED_BY(handles) int calls_its_handler(struct __sk_buff *skb)
{
	return handles(skb->len);
}

SEC("tc") HANDLED_BY(handles_and_calls) int handler_calls_a_function(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") HANDLED_BY(handles_and_throws) int handler_throws(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") HANDLED_BY(handles_two) int handler_takes_two(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") HANDLED_BY(handles_nothing) int handler_takes_nothing(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") HANDLED_BY(handles_memory) int handler_takes_memory(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") HANDLED_BY(handles_silently) int handler_returns_nothing(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("tc") HANDLED_BY(handles_with_reference) int handler_keeps_a_task(struct __sk_buff *skb)
{
	bpf_throw(skb->len);
	return 0;
}

SEC("cgroup/dev") HANDLED_BY(handles_and_returns_all) int handler_returns_too_much(void *ctx)
{
	bpf_throw(1);
	return 0;
}

SEC("cgroup/dev") HANDLED_BY(handles) int handler_returns_what_it_may(void *ctx)
{
	bpf_throw(1);
	return 0;
}

SEC("cgroup/dev") int throws_too_much(void *ctx)
{
	bpf_throw(7);
	return 0;
}

SEC("cgroup/dev") int throws_what_it_may_return(void *ctx)
{
	bpf_throw(1);
	return 0;
}

SEC("cgroup_skb/egress") HANDLED_BY(handles_and_returns_all) int packet_handler_returns_too_much(struct __sk_buff *skb)
{
	bpf_throw(1);
	return 0;
}

SEC("cgroup_skb/egress") HANDLED_BY(handles) int packet_handler_returns_what_it_may(struct __sk_buff *skb)
{
	bpf_throw(1);
	return 0;
}

SEC("cgroup_skb/egress") int packet_throws_too_much(struct __sk_buff *skb)
{
	bpf_throw(7);
	return 0;
}

SEC("tc") int throws_in_a_callback(struct __sk_buff *skb)
{
	bpf_loop(2, throws_in_loop, 0, 0);
	return 0;
}

SEC("tc") int throws_in_a_function_of_a_callback(struct __sk_buff *skb)
{
	bpf_loop(2, calls_what_throws, 0, 0);
	return 0;
}

SEC("tc") HANDLED_BY(handles) int throws_in_a_callback_with_a_handler(struct __sk_buff *skb)
{
	bpf_loop(2, throws_in_loop, 0, 0);
	return 0;
}

SEC("tc") int throws_in_a_callback_that_comes_later(struct __sk_buff *skb)
{
	__u32 zero = 0;
	struct locked *value = bpf_map_lookup_elem(&values, &zero);

	if (value)
		bpf_timer_set_callback(&value->timer, throws_in_timer);
	return 0;
}

SEC("tc") int throws_with_a_task(struct __sk_buff *skb)
{
	struct task_struct *task = bpf_task_from_pid(1);

	if (!task)
		return 0;
	bpf_throw(0);
	bpf_task_release(task);
	return 0;
}

SEC("tc") int throws_in_a_function_with_a_task(struct __sk_buff *skb)
{
	struct task_struct *task = bpf_task_from_pid(1);

	if (!task)
		return 0;
	throws(skb->len);
	bpf_task_release(task);
	return 0;
}

SEC("tc") int throws_in_a_global_function_with_a_task(struct __sk_buff *skb)
{
	struct task_struct *task = bpf_task_from_pid(1);

	if (!task)
		return 0;
	throws_globally(skb->len);
	bpf_task_release(task);
	return 0;
}

SEC("tc") int throws_in_rcu(struct __sk_buff *skb)
{
	bpf_rcu_read_lock();
	bpf_throw(0);
	return 0;
}

SEC("tc") int throws_unpreemptible(struct __sk_buff *skb)
{
	bpf_preempt_disable();
	throws(skb->len);
	return 0;
}

SEC("tc") int throws_a_pointer(struct __sk_buff *skb)
{
	bpf_throw((long)skb);
	return 0;
}

SEC("cgroup/dev") int throws_an_unknown_number(void *ctx)
{
	bpf_throw(bpf_ktime_get_ns());
	return 0;
}

SEC("tc") int nothing_behind_a_throw(struct __sk_buff *skb)
{
	bpf_throw(1);
	__builtin_unreachable();
}

SEC("tc") HANDLED_BY(handles_by_tail_call) int handler_beside_tail_calls(struct __sk_buff *skb)
{
	bpf_tail_call(skb, &programs, 0);
	bpf_throw(skb->len);
	return 0;
}

SEC("tp/syscalls/sys_enter_openat") HANDLED_BY(handles) int tracer_with_handler(void *ctx)
{
	bpf_throw(1);
	return 0;
}
