// Every round of a long loop leaves two different states behind.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int fold(struct __sk_buff *skb)
{
	__u64 bits = skb->hash, sum = 0;

	for (__u32 index = 0; index < 20000; index++) {
		if (bits & 1)
			asm volatile("%0 += 3" : "+r"(sum));
		asm volatile("%0 >>= 1\n\t%0 *= 5" : "+r"(bits));
	}
	return sum > 100 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
