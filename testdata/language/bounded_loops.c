// Loops that the verifier walks round by round: a parser of type-length-value records, a checksum, nested counting.
#include "net.h"

#include <bpf/bpf_helpers.h>

#define MAX_RECORDS 32

struct record {
	__u8 type;
	__u8 length;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 256);
	__type(key, __u32);
	__type(value, __u64);
} seen SEC(".maps");

const volatile __u32 rounds = 8;

SEC("xdp")
int parse_records(struct xdp_md *ctx)
{
	void *at = (void *)(long)ctx->data;
	void *end = (void *)(long)ctx->data_end;

#ifdef BROKEN_ENDLESS
	for (;;) {
#else
	for (int count = 0; count < MAX_RECORDS; count++) {
#endif
		struct record *record = at;

		if ((void *)(record + 1) > end)
			return XDP_PASS;
		if (record->type == 0)
			return XDP_DROP;
		__u32 type = record->type;
		__u64 *hits = bpf_map_lookup_elem(&seen, &type);

		if (hits)
			*hits += 1;
#ifdef BROKEN_NO_PROGRESS
		asm volatile("" : "+r"(count));
		count--;
#else
		at += sizeof(*record) + record->length;
#endif
	}
	return XDP_PASS;
}

SEC("tc")
int checksum(struct __sk_buff *skb)
{
	__u16 *word = (void *)(long)skb->data;
	void *end = (void *)(long)skb->data_end;
	__u32 sum = 0;

	for (int index = 0; index < 100; index++, word++) {
#ifdef BROKEN_CHECKS_FIRST_BYTE
		if ((void *)word + 1 > end)
#else
		if ((void *)(word + 1) > end)
#endif
			break;
		sum += *word;
	}
	sum = (sum & 0xffff) + (sum >> 16);
	skb->mark = (__u16)~(sum + (sum >> 16));
	return TC_ACT_OK;
}

SEC("tc")
int matrix(struct __sk_buff *skb)
{
	volatile __u8 cells[64] = {};
	__u32 sum = 0;

	for (__u32 row = 0; row < 8; row++)
#ifdef BROKEN_INNER_BOUND
		for (__u32 column = 0; column <= 8; column++)
#else
		for (__u32 column = 0; column < 8; column++)
#endif
			cells[row * 8 + column] = row ^ column;
	for (__u32 round = 0; round < rounds && round < 16; round++)
		sum += cells[(skb->hash >> round) & 63];
	return sum & 1 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
