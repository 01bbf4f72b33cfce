// Tail calls through one program array, and through one of two.
// loaders: unprivileged network_admin root
#include "net.h"

#include <bpf/bpf_helpers.h>

struct programs {
	__uint(type, BPF_MAP_TYPE_PROG_ARRAY);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, __u32);
} left SEC(".maps"), right SEC(".maps");

SEC("socket")
int one_array(struct __sk_buff *skb)
{
	bpf_tail_call(skb, &left, skb->mark & 3);
	return 0;
}

// clang makes one call of it, with the map in a register.
SEC("socket")
__attribute__((naked)) int one_of_two_arrays(void)
{
	asm volatile("r3 = *(u32 *)(r1 + 0); r4 = *(u32 *)(r1 + 4); r3 &= 3; r2 = %[left] ll;"
		     "if r4 == 0 goto l0_%=; r2 = %[right] ll; l0_%=: call %[bpf_tail_call]; r0 = 0; exit;"
		     : : [left] "i"(&left), [right] "i"(&right), [bpf_tail_call] "i"(bpf_tail_call)
		     : "r0", "r1", "r2", "r3", "r4", "r5", "memory");
}

char LICENSE[] SEC("license") = "GPL";
