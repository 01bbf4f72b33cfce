// A function with a tail call is reached with more than 256 bytes of its callers' stack in use.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_PROG_ARRAY);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, __u32);
} next SEC(".maps");

static __attribute__((noinline)) int forward(struct __sk_buff *skb)
{
	bpf_tail_call(skb, &next, 1);
	return TC_ACT_OK;
}

SEC("tc")
int entry(struct __sk_buff *skb)
{
	char head[320];

	if (bpf_skb_load_bytes(skb, 0, head, sizeof(head)))
		return TC_ACT_OK;
	if (head[12] != 8)
		return TC_ACT_OK;
	return forward(skb);
}

char LICENSE[] SEC("license") = "GPL";
