// What bpfgate advises on sum_uninitialised.c.
// flags: -Wno-uninitialized
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int fold(struct __sk_buff *skb)
{
	__u64 sum = 0;

	asm volatile("%[sum] += %[length]" : [sum] "+r"(sum) : [length] "r"((__u64)skb->len));
	return sum & 1 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
