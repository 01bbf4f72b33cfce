// What bpfgate advises on counts_on_stack.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

__noinline __u32 forget(__u32 value)
{
	asm volatile("" : "+r"(value));
	return value;
}

SEC("xdp")
int classify(struct xdp_md *ctx)
{
	__u8 *data = (void *)(long)ctx->data;
	void *data_end = (void *)(long)ctx->data_end;
	__u32 counts[4] = {};

	if ((void *)(data + 64) > data_end)
		return XDP_PASS;
	for (int i = 0; i < 64; i++) {
		counts[1] = forget(counts[1]);
		counts[2] = forget(counts[2]);
		counts[0] = forget(counts[0]);
		if (data[i] < 32)
			counts[0]++;
		else if (data[i] < 127)
			counts[1]++;
		else
			counts[2]++;
	}
	if (counts[0] > 16 && counts[1] < 8)
		return XDP_DROP;
	return counts[2] > 32 ? XDP_TX : XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
