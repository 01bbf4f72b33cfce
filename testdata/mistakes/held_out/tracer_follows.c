// A kprobe follows a member of a kernel structure.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

SEC("kprobe/tcp_connect")
int connects(struct pt_regs *ctx)
{
    struct sock *sk = (struct sock *)ctx->di;
    __u16 family;

    family = sk->__sk_common.skc_family;
    if (family != 2)
        return 0;
    return 1;
}

char _license[] SEC("license") = "GPL";
