// What bpfgate advises on packet_check_off_by_one.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int first_bytes(struct __sk_buff *skb)
{
	__u8 *data = (void *)(long)skb->data;
	__u8 *data_end = (void *)(long)skb->data_end;

	if (data + 15 > data_end)
		return TC_ACT_OK;
	if ((void *)(data + 16) > (void *)data_end)
		return TC_ACT_OK;
	return data[15] == 0x45 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
