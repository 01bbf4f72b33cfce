// What bpfgate advises on options_unrolled.c.
#include "kernel.h"

#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

#include "net.h"

#define MOST_OPTIONS 24

__noinline __u32 forget(__u32 value)
{
	asm volatile("" : "+r"(value));
	return value;
}

SEC("tc")
int clamp(struct __sk_buff *skb)
{
	__u32 offset = 54, segment = 0, scale = 0, stamps = 0, unknown = 0;
	__u8 kind, length;

#pragma clang loop unroll(full)
	for (int option = 0; option < MOST_OPTIONS; option++) {
		offset = forget(offset);
		scale = forget(scale);
		unknown = forget(unknown);
		stamps = forget(stamps);
		segment = forget(segment);
		if (bpf_skb_load_bytes(skb, offset, &kind, 1) < 0 || kind == 0)
			break;
		if (kind == 1) {
			offset++;
			continue;
		}
		if (bpf_skb_load_bytes(skb, offset + 1, &length, 1) < 0)
			break;
		if (kind == 2)
			segment += 1;
		else if (kind == 3)
			scale += 2;
		else if (kind == 8)
			stamps += 3;
		else
			unknown += 4;
		offset += length;
	}
	if (segment > 1 || scale > 2 || stamps > 3 || unknown > 12)
		return TC_ACT_SHOT;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
