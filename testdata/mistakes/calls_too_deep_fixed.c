// The fix: compare calls_too_deep.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

#define LINK(name, next) \
	static __attribute__((noinline)) int name(struct __sk_buff *skb) \
	{ \
		return next(skb) + (skb->mark == 1); \
	}

static __attribute__((noinline)) int last(struct __sk_buff *skb)
{
	return skb->len > 100;
}

LINK(seventh, last)
LINK(sixth, seventh)
LINK(fifth, sixth)
LINK(fourth, fifth)
LINK(third, fourth)
LINK(second, third)
#define first second

SEC("tc")
int entry(struct __sk_buff *skb)
{
	return first(skb) ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
