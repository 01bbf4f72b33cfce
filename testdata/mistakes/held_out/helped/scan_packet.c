// What bpfgate advises on scan_packet.c.
#include "net.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

SEC("xdp")
int zeroes(struct xdp_md *ctx)
{
    __u8 *cursor = (__u8 *)(long)ctx->data;
    __u8 *end = (__u8 *)(long)ctx->data_end;
    int found = 0;

    if (cursor + 1 > end)
        return XDP_PASS;
    for (int i = 0; i < 8; i++) {
        if ((void *)(cursor + i + 1) > (void *)end)
            return XDP_PASS;
        if (cursor[i] == 0)
            found++;
    }
    return found > 4 ? XDP_DROP : XDP_PASS;
}

char _license[] SEC("license") = "GPL";
