// What bpfgate advises on gpl_printk.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

SEC("kprobe/tcp_close")
int closing(void *ctx)
{
    char fmt[] = "closing";

    bpf_trace_printk(fmt, sizeof(fmt));
    return 0;
}

char _license[] SEC("license") = "GPL";
