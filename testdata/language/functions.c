// Functions of a program's own: static ones, verified at each call, and global ones, verified once for any argument.
#include "net.h"

#include <bpf/bpf_helpers.h>

#define __noinline_static static __attribute__((noinline))

struct summary {
	__u32 protocol;
	__u32 length;
	__be32 source;
	__be32 destination;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, struct summary);
	__type(value, __u64);
} flows SEC(".maps");

__noinline_static int parse(void *data, void *data_end, struct summary *summary)
{
	struct ethhdr *eth = data;
	struct iphdr *ip = (void *)(eth + 1);

#ifdef BROKEN_CALLEE_CHECKS_LESS
	if ((void *)(eth + 1) > data_end)
#else
	if ((void *)(ip + 1) > data_end)
#endif
		return -1;
	if (eth->h_proto != bpf_htons(ETH_P_IP))
		return -1;
	summary->protocol = ip->protocol;
	summary->source = ip->saddr;
	summary->destination = ip->daddr;
	return 0;
}

__attribute__((noinline)) int hash_of(const struct summary *summary)
{
#ifndef BROKEN_GLOBAL_TRUSTS_POINTER
	if (!summary)
		return 0;
#endif
	return summary->source * 31 + summary->destination * 17 + summary->protocol;
}

#ifdef BROKEN_GLOBAL_RETURNS_NOTHING
__attribute__((noinline)) struct summary *
#else
__attribute__((noinline)) int
#endif
remember(struct __sk_buff *skb, struct summary *summary)
{
	__u64 one = 1, *count;

	if (!summary)
		return 0;
	summary->length = skb->len;
	count = bpf_map_lookup_elem(&flows, summary);
	if (!count) {
		bpf_map_update_elem(&flows, summary, &one, BPF_NOEXIST);
		return 0;
	}
	*count += 1;
#ifdef BROKEN_GLOBAL_RETURNS_NOTHING
	return summary;
#else
	return *count > 1000;
#endif
}

__noinline_static __u32 third(__u32 value)
{
	return value * 3 + 1;
}

__noinline_static __u32 second(__u32 value)
{
	return value & 1 ? third(value) : value / 2;
}

__noinline_static __u32 first(__u32 value)
{
	for (int round = 0; round < 4; round++)
		value = second(value);
	return value;
}

SEC("tc")
int classify(struct __sk_buff *skb)
{
	struct summary summary = {};

	if (parse((void *)(long)skb->data, (void *)(long)skb->data_end, &summary))
		return TC_ACT_OK;
#ifdef BROKEN_GLOBAL_GETS_SMALL_BUFFER
	skb->mark = hash_of((struct summary *)&summary.source);
#else
	skb->mark = hash_of(&summary);
#endif
	return remember(skb, &summary) ? TC_ACT_SHOT : TC_ACT_OK;
}

SEC("tc")
int chain(struct __sk_buff *skb)
{
	skb->priority = first(skb->hash);
	return TC_ACT_OK;
}

#ifdef BROKEN_RECURSIVE
__noinline_static int factorial(struct __sk_buff *skb, int number)
{
	return skb->len && number > 1 ? (number * factorial(skb, number - 1)) >> 1 : 1;
}
#endif

SEC("tc")
int numbers(struct __sk_buff *skb)
{
#ifdef BROKEN_RECURSIVE
	return factorial(skb, skb->mark) > 100 ? TC_ACT_SHOT : TC_ACT_OK;
#else
	return third(skb->len) > 100 ? TC_ACT_SHOT : TC_ACT_OK;
#endif
}

char LICENSE[] SEC("license") = "GPL";
