// What bpfgate advises on loop_context_unchecked.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

__u32 table[64];

static long fill(__u64 index, void *context)
{
	if (index >= 64)
		return 0;
	table[index] = 7;
	return 0;
}

SEC("tc")
int init(struct __sk_buff *skb)
{
	bpf_loop(64, fill, NULL, 0);
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
