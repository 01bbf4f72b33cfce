// Numbers as compilers make them: masks, shifts, signed ranges, 32-bit halves, atomics, byte order, divisions.
#include "net.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u8[512]);
} area SEC(".maps");

__s64 numbers[64];
__u64 cell;

static __always_inline __u8 *bytes(void)
{
	__u32 zero = 0;

	return bpf_map_lookup_elem(&area, &zero);
}

SEC("tc")
int masked(struct __sk_buff *skb)
{
	__u8 *area = bytes();
	__u32 hash = skb->hash;

	if (!area)
		return TC_ACT_OK;
	area[hash & 511] = 1;
	area[hash >> 23] = 2;
#ifdef BROKEN_SHIFT_TOO_SMALL
	area[hash >> 22] = 3;
#endif
	area[(__u8)hash + (__u8)(hash >> 8)] = 4;
	area[hash % 512] = 5;
	return TC_ACT_OK;
}

SEC("tc")
int ranges(struct __sk_buff *skb)
{
	__u8 *area = bytes();
	__s64 offset = (__s32)skb->priority;

	if (!area)
		return TC_ACT_OK;
	// The compiler likes to compare another number instead of this one, of which the verifier then learns nothing.
	asm volatile("" : "+r"(offset));
	if (offset < -100)
		return TC_ACT_OK;
	asm volatile("" : "+r"(offset));
#ifndef BROKEN_ONE_SIDED
	if (offset > 100)
		return TC_ACT_OK;
#endif
	__s64 index = offset + 100;

	asm volatile("" : "+r"(index));
	area[index] = 1;
	if (offset > 0)
		area[offset * 5] = 2;
	if (offset < 0)
		area[-offset] = 3;
	return TC_ACT_OK;
}

SEC("tc")
int signed_values(struct __sk_buff *skb)
{
	__s64 value = (__s8)skb->mark;
	__s64 doubled = (__s16)(skb->mark >> 8);

	value += 128;
	asm volatile("" : "+r"(value));
	if (value < 0 || value > 63)
		return TC_ACT_OK;
	numbers[value] = doubled;
#ifdef BROKEN_SIGN_EXTENDED
	doubled &= 127;
	numbers[doubled] = 1;
#endif
	return TC_ACT_OK;
}

SEC("tc")
int atomics(struct __sk_buff *skb)
{
	__u64 old = __sync_fetch_and_add(&cell, skb->len);

	__sync_fetch_and_or(&cell, 1);
	old ^= __sync_lock_test_and_set(&cell, 7);
	old += __sync_val_compare_and_swap(&cell, 7, 9);
#ifdef BROKEN_ATOMIC_ON_CONTEXT
	__sync_fetch_and_add(&skb->mark, 1);
#endif
#ifdef BROKEN_FETCHED_AS_INDEX
	numbers[old] = 1;
#else
	numbers[old & 63] = 1;
#endif
	return TC_ACT_OK;
}

SEC("tc")
int divided(struct __sk_buff *skb)
{
	__u64 part = skb->len;
	__u32 by = skb->mark;

	part = part / (by ? by : 1);
	part = bpf_be64_to_cpu(part) ^ bpf_htonl(by);
	skb->priority = part % 8;
	skb->mark = bpf_htons(part);
	return TC_ACT_OK;
}

SEC("tc")
int spilled(struct __sk_buff *skb)
{
	volatile __u64 wide = skb->hash;
	volatile __u32 narrow = skb->hash;
	__u8 *area = bytes();

	if (!area)
		return TC_ACT_OK;
	wide &= 255;
	area[wide] = 1;
	if (narrow < 512)
#ifdef BROKEN_SPILLED_AND_READ_AGAIN
		area[narrow] = skb->len;
#else
		area[narrow & 511] = skb->len;
#endif
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
