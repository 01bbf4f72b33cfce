// Two neighbouring fields of the context are read at once.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int by_type(struct __sk_buff *skb)
{
	__u64 both = *(volatile __u64 *)&skb->len;

	return both >> 32 == 3 && (__u32)both < 64 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
