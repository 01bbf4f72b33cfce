// What bpfgate advises on constant_written.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

volatile __u32 budget = 100;

static __attribute__((noinline)) int spend(volatile __u32 *left)
{
	if (*left == 0)
		return TC_ACT_SHOT;
	*left -= 1;
	return TC_ACT_OK;
}

SEC("tc")
int limit(struct __sk_buff *skb)
{
	return spend((volatile __u32 *)&budget);
}

char LICENSE[] SEC("license") = "GPL";
