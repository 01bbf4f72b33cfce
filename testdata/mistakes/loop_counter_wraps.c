// A byte counts to 256 and never gets there.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int sum(struct __sk_buff *skb)
{
	__u32 sum = 0;

	for (__u8 index = 0;; index++) {
		asm volatile("%0 ^= %1" : "+r"(sum) : "r"(index));
		sum &= 1;
	}
	return sum ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
