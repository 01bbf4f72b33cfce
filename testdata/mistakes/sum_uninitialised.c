// A sum is added to in inline assembly and was never set.
// flags: -Wno-uninitialized
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int fold(struct __sk_buff *skb)
{
	__u64 sum;

	asm volatile("%[sum] += %[length]" : [sum] "+r"(sum) : [length] "r"((__u64)skb->len));
	return sum & 1 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
