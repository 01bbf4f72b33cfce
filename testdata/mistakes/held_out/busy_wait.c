// A loop waits for a flag in memory that is not volatile to anybody.
#include "net.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

SEC("tc")
int wait(struct __sk_buff *skb)
{
    __u32 rounds = skb->len;

    while (rounds != 0) {
        asm volatile("" : "+r"(rounds));
    }
    return TC_ACT_OK;
}

char _license[] SEC("license") = "GPL";
