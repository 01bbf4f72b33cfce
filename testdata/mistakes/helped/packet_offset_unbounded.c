// What bpfgate advises on packet_offset_unbounded.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct record {
	__be32 length;
	__u8 kind;
};

SEC("xdp")
int second_record(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data;
	void *data_end = (void *)(long)ctx->data_end;
	struct record *record = data;

	if ((void *)(record + 1) > data_end)
		return XDP_DROP;
	__u64 length = record->length;

	if (length > 0x7fff)
		return XDP_DROP;
	record = data + length;
	if ((void *)(record + 1) > data_end)
		return XDP_DROP;
	return record->kind == 1 ? XDP_PASS : XDP_DROP;
}

char LICENSE[] SEC("license") = "GPL";
