// The fix: compare options_unrolled.c.
#include "kernel.h"

#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

#include "net.h"

#define MOST_OPTIONS 24

SEC("tc")
int clamp(struct __sk_buff *skb)
{
	__u32 offset = 54, wanted = 0;
	__u8 kind, length;

	int option;

	bpf_for(option, 0, MOST_OPTIONS) {
		if (bpf_skb_load_bytes(skb, offset, &kind, 1) < 0 || kind == 0)
			break;
		if (kind == 1) {
			offset++;
			continue;
		}
		if (bpf_skb_load_bytes(skb, offset + 1, &length, 1) < 0)
			break;
		if (kind == 2)
			wanted |= 1;
		else if (kind == 3)
			wanted |= 2;
		else if (kind == 8)
			wanted |= 4;
		else
			wanted |= 8;
		offset += length;
	}
	if (wanted == 15)
		return TC_ACT_SHOT;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
