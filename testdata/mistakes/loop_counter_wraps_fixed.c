// The fix: compare loop_counter_wraps.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int sum(struct __sk_buff *skb)
{
	__u32 sum = 0;

	for (__u32 index = 0; index < 255; index++) {
		asm volatile("%0 ^= %1" : "+r"(sum) : "r"(index));
	}
	return sum ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
