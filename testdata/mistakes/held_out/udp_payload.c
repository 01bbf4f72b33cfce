// The UDP header is checked, and the first bytes of the payload are read as well.
#include "net.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

SEC("tc")
int dns_only(struct __sk_buff *skb)
{
    void *end = (void *)(long)skb->data_end;
    struct ethhdr *l2 = (void *)(long)skb->data;
    struct iphdr *l3 = (void *)(l2 + 1);
    struct udphdr *l4 = (void *)(l3 + 1);
    __u16 *dns = (void *)(l4 + 1);

    if ((void *)(l4 + 1) > end)
        return TC_ACT_OK;
    if (l4->dest != bpf_htons(53))
        return TC_ACT_OK;
    skb->mark = dns[1];
    return TC_ACT_OK;
}

char _license[] SEC("license") = "GPL";
