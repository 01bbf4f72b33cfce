// A field of the context that only the kernel sets is written.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int truncate(struct __sk_buff *skb)
{
	skb->len = 64;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
