// The fix: compare branches_multiply.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int fold(struct __sk_buff *skb)
{
	__u64 bits = skb->hash, sum = 0;

#pragma clang loop unroll(full)
	for (__u32 index = 0; index < 20; index++) {
		sum += (bits & 1) * 3;
		bits >>= 1;
	}
	return sum > 100 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
