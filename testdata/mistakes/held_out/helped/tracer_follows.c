// What bpfgate advises on tracer_follows.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_core_read.h>

SEC("kprobe/tcp_connect")
int connects(struct pt_regs *ctx)
{
    struct sock *sk = (struct sock *)ctx->di;
    __u16 family;

    family = BPF_CORE_READ(sk, __sk_common.skc_family);
    if (family != 2)
        return 0;
    return 1;
}

char _license[] SEC("license") = "GPL";
