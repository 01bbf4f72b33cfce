// Counts what a process receives on its own sockets, as a program without any capability may load it.
// loaders: unprivileged network_admin root
#include "net.h"

#include <bpf/bpf_helpers.h>

#define PROTOCOLS 64

struct count {
	__u64 packets;
	__u64 bytes;
	__u64 histogram[8];
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, PROTOCOLS);
	__type(key, __u32);
	__type(value, struct count);
} counts SEC(".maps");

SEC("socket")
int count_packets(struct __sk_buff *skb)
{
	__u32 key = skb->protocol & (PROTOCOLS - 1);
	struct count *count = bpf_map_lookup_elem(&counts, &key);

#ifndef BROKEN_NOT_CHECKED
	if (!count)
		return 0;
#endif
	count->packets++;
	count->bytes += skb->len;
	return skb->len;
}

// The index is a variable: the kernel limits the sum, so that speculation cannot leave the value either.
SEC("socket")
int histogram(struct __sk_buff *skb)
{
	__u32 key = 0;
	struct count *count = bpf_map_lookup_elem(&counts, &key);

	if (!count)
		return 0;
	__u64 bucket = skb->len >> 8;
#ifdef BROKEN_INDEX_TOO_LARGE
	if (bucket > 8)
#else
	if (bucket > 7)
#endif
		bucket = 7;
	count->histogram[bucket]++;
	return -1;
}

#ifdef BROKEN_LEAKS_POINTER
SEC("socket")
int leaks_pointer(struct __sk_buff *skb)
{
	__u32 key = 1;
	struct count *count = bpf_map_lookup_elem(&counts, &key);

	if (!count)
		return 0;
	count->packets = (__u64)skb;
	return 0;
}
#endif

#ifdef BROKEN_STACK_INDEX
SEC("socket")
int stack_index(struct __sk_buff *skb)
{
	volatile __u8 table[16] = {};

	table[skb->len & 15] = 1;
	return table[skb->mark & 15];
}
#endif

#ifdef BROKEN_LOOP
SEC("socket")
int loop(struct __sk_buff *skb)
{
	__u64 sum = 0;

#pragma clang loop unroll(disable)
	for (__u32 i = 0; i < 6; i++)
		sum = sum * 31 + (skb->len >> i);
	return sum;
}
#endif

#ifdef BROKEN_CALLS_FUNCTION
static __noinline int scaled(int length)
{
	return length / 3;
}

SEC("socket")
int calls_function(struct __sk_buff *skb)
{
	return scaled(skb->len);
}
#endif

#ifdef BROKEN_HELPER
SEC("socket")
int reads_kernel_memory(struct __sk_buff *skb)
{
	char name[16];

	bpf_get_current_comm(name, sizeof(name));
	return name[0];
}
#endif

char LICENSE[] SEC("license") = "GPL";
