// What bpfgate advises on index_read_again.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct queue {
	__u32 head;
	__u32 items[16];
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct queue);
} queues SEC(".maps");

SEC("tc")
int enqueue(struct __sk_buff *skb)
{
	__u32 zero = 0;
	volatile struct queue *queue = bpf_map_lookup_elem(&queues, &zero);

	if (!queue)
		return TC_ACT_OK;
	if (queue->head >= 16)
		return TC_ACT_SHOT;
	__u64 index = queue->head;
	
	if (index >= 16)
		return TC_ACT_OK;
	queue->items[index] = skb->len;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
