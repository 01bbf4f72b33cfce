// One branch returns with the lock held.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

struct meter {
    struct bpf_spin_lock guard;
    __u64 used;
    __u64 limit;
};

struct {
    __uint(type, BPF_MAP_TYPE_HASH);
    __uint(max_entries, 64);
    __type(key, __u32);
    __type(value, struct meter);
} meters SEC(".maps");

SEC("cgroup_skb/egress")
int metered(struct __sk_buff *skb)
{
    __u32 id = skb->ifindex;
    struct meter *meter = bpf_map_lookup_elem(&meters, &id);

    if (!meter)
        return 1;

    bpf_spin_lock(&meter->guard);
    if (meter->used + skb->len > meter->limit)
        return 0;
    meter->used += skb->len;
    bpf_spin_unlock(&meter->guard);
    return 1;
}

char _license[] SEC("license") = "GPL";
