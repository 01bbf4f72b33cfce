// The fix: compare metadata_unchecked.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int read_hint(struct __sk_buff *skb)
{
	__u32 *hint = (void *)(long)skb->data_meta;
	void *data = (void *)(long)skb->data;

	if ((void *)(hint + 1) > data)
		return TC_ACT_OK;
	skb->mark = *hint;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
