// Bytes of a packet are counted in an array on the stack, and the counts decide in the end.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("xdp")
int classify(struct xdp_md *ctx)
{
	__u8 *data = (void *)(long)ctx->data;
	void *data_end = (void *)(long)ctx->data_end;
	__u32 counts[4] = {};

	if ((void *)(data + 64) > data_end)
		return XDP_PASS;
	for (int i = 0; i < 64; i++) {
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
