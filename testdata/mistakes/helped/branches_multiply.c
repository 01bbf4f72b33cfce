// What bpfgate advises on branches_multiply.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

__noinline __u64 forget(__u64 value)
{
	asm volatile("" : "+r"(value));
	return value;
}

SEC("tc")
int fold(struct __sk_buff *skb)
{
	__u64 bits = skb->hash, sum = 0;

	__u32 index;

	bpf_for(index, 0, 20000) {
		sum = forget(sum);
		bits = forget(bits);
		if (bits & 1)
			asm volatile("%0 += 3" : "+r"(sum));
		asm volatile("%0 >>= 1\n\t%0 *= 5" : "+r"(bits));
	}
	return sum > 100 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
