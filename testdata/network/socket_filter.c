// A socket filter that looks at packets with loads of its own kind, and one that copies them.
#include "net.h"

#include <bpf/bpf_helpers.h>

unsigned long long load_byte(void *skb, unsigned long long off) asm("llvm.bpf.load.byte");
unsigned long long load_half(void *skb, unsigned long long off) asm("llvm.bpf.load.half");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 256);
	__type(key, __u32);
	__type(value, __u64);
} by_protocol SEC(".maps");

SEC("socket")
int count_protocols(struct __sk_buff *skb)
{
	if (load_half(skb, 12) != ETH_P_IP)
		return 0;
	__u32 protocol = load_byte(skb, 14 + 9);
	__u64 *count = bpf_map_lookup_elem(&by_protocol, &protocol);

#ifndef BROKEN_COUNT_NOT_CHECKED
	if (count)
#endif
		__sync_fetch_and_add(count, skb->len);
	return 0;
}

SEC("socket")
int only_dns(struct __sk_buff *skb)
{
	struct udphdr udp;
	__u8 version_and_length;

	if (skb->protocol != bpf_htons(ETH_P_IP) || bpf_skb_load_bytes(skb, 14, &version_and_length, 1))
		return 0;
	__u32 header_bytes = (version_and_length & 15) * 4;

#ifdef BROKEN_COPIES_TOO_MUCH
	if (bpf_skb_load_bytes(skb, 14 + header_bytes, &udp, sizeof(udp) + header_bytes))
#else
	if (bpf_skb_load_bytes(skb, 14 + header_bytes, &udp, sizeof(udp)))
#endif
		return 0;
#ifdef BROKEN_WRITES_LENGTH
	skb->len = 0;
#endif
	return udp.dest == bpf_htons(53) || udp.source == bpf_htons(53) ? skb->len : 0;
}

char LICENSE[] SEC("license") = "GPL";
