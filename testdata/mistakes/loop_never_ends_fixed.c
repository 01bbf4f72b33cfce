// The fix: compare loop_never_ends.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int wait(struct __sk_buff *skb)
{
	__u32 left = skb->len & 7;

	while (left) {
		asm volatile("" ::: "memory");
		left--;
	}
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
