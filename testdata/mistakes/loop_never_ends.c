// A loop waits for a value that nothing in it changes.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int wait(struct __sk_buff *skb)
{
	__u32 left = skb->len & 7;

	while (left)
		asm volatile("" ::: "memory");
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
