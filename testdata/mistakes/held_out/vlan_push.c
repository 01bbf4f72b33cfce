// A tag is pushed, and then the old Ethernet header is looked at.
#include "net.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

SEC("tc")
int tag(struct __sk_buff *skb)
{
    void *data_end = (void *)(long)skb->data_end;
    void *data = (void *)(long)skb->data;
    struct ethhdr *eth = data;

    if (data + sizeof(*eth) > data_end)
        return TC_ACT_SHOT;

    if (bpf_skb_vlan_push(skb, bpf_htons(0x8100), 42) < 0)
        return TC_ACT_SHOT;

    if (eth->h_proto == bpf_htons(0x86dd))
        skb->priority = 3;
    return TC_ACT_OK;
}

char _license[] SEC("license") = "GPL";
