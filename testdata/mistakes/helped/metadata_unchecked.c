// What bpfgate advises on metadata_unchecked.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int read_hint(struct __sk_buff *skb)
{
	__u32 *hint = (void *)(long)skb->data_meta;

	if ((void *)(hint + 1) > (void *)(long)skb->data)
		return TC_ACT_OK;
	skb->mark = *hint;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
