// Options of headers are looked at in a loop in a loop, byte by byte.
#include "kernel.h"

#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

#include "net.h"

SEC("xdp")
int strip(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data;
	void *data_end = (void *)(long)ctx->data_end;
	__u32 offset = 54, routers = 0, bytes = 0;

	for (int header = 0; header < 12; header++) {
		__u8 *next = data + offset;

		if ((void *)(next + 64) > data_end)
			return XDP_PASS;
		__u32 length = (next[1] & 7) * 8;

		for (__u32 i = 2; i < length; i++) {
			if (next[i] == 5)
				routers++;
			else if (next[i] == 1)
				bytes += i;
		}
		if (next[0] == 59)
			break;
		offset += length;
	}
	return routers > 3 || bytes > 200 ? XDP_DROP : XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
