// Each function's buffer fits on the stack, both together do not.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

static __attribute__((noinline)) int inner(struct __sk_buff *skb)
{
	char scratch[300];

	if (bpf_skb_load_bytes(skb, 0, scratch, sizeof(scratch)))
		return 0;
	return scratch[7];
}

SEC("tc")
int outer(struct __sk_buff *skb)
{
	char head[300];

	if (bpf_skb_load_bytes(skb, 0, head, sizeof(head)))
		return TC_ACT_OK;
	return inner(skb) == head[3] ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
