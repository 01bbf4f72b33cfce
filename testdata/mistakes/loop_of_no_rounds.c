// The number of rounds of a loop is a constant left at zero, so its callback is never reached, and the kernel loses it.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

const volatile __u32 rounds;

__u64 sum;

static __attribute__((noinline)) int is_long(struct __sk_buff *skb)
{
	return skb->len > 1000;
}

static long add(__u64 index, void *context)
{
	sum += index;
	return 0;
}

SEC("tc")
int count(struct __sk_buff *skb)
{
	if (is_long(skb))
		bpf_loop(rounds, add, NULL, 0);
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
