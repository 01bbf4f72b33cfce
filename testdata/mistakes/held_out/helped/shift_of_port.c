// What bpfgate advises on shift_of_port.c.
#include "net.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

struct stats {
    __u64 total;
    __u32 buckets[16];
};

struct {
    __uint(type, BPF_MAP_TYPE_ARRAY);
    __uint(max_entries, 1);
    __type(key, __u32);
    __type(value, struct stats);
} stats SEC(".maps");

SEC("tc")
int histogram(struct __sk_buff *skb)
{
    __u32 nothing = 0;
    __u32 bucket = skb->hash >> 8;
    struct stats *s = bpf_map_lookup_elem(&stats, &nothing);

    if (!s)
        return TC_ACT_OK;
    s->total++;
    if (bucket >= 16)
        return TC_ACT_OK;
    s->buckets[bucket]++;
    return TC_ACT_OK;
}

char _license[] SEC("license") = "GPL";
