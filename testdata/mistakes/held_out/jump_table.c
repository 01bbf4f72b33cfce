// A tail call goes through a map of maps' sibling: an array.
#include "net.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

struct {
    __uint(type, BPF_MAP_TYPE_ARRAY);
    __uint(max_entries, 2);
    __type(key, __u32);
    __type(value, __u32);
} jumps SEC(".maps");

SEC("tc")
int entry(struct __sk_buff *skb)
{
    bpf_tail_call(skb, &jumps, skb->protocol == 8);
    return TC_ACT_OK;
}

char _license[] SEC("license") = "GPL";
