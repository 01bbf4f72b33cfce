// A cgroup program returns 2.
#include "net.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

SEC("cgroup/sock_create")
int create(struct bpf_sock *sk)
{
    if (sk->family == 10)
        return 2;
    return 1;
}

char _license[] SEC("license") = "GPL";
