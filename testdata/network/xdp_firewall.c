// A stateless firewall: walks Ethernet, up to two VLAN tags, IPv4 or IPv6 with extension headers, and TCP with its
// options, then drops what a rule forbids.
#include "net.h"

#include <bpf/bpf_helpers.h>

#define MAX_VLAN_TAGS 2
#define MAX_EXTENSIONS 6
#define MAX_TCP_OPTIONS 10

struct rule_key {
	__u32 prefix_bits;
	__be32 source;
};

struct counters {
	__u64 packets;
	__u64 bytes;
};

struct {
	__uint(type, BPF_MAP_TYPE_LPM_TRIE);
	__uint(max_entries, 1024);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, struct rule_key);
	__type(value, __u32);
} blocked_sources SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 256);
	__type(key, __u16);
	__type(value, __u8);
} blocked_ports SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 8);
	__type(key, __u32);
	__type(value, struct counters);
} totals SEC(".maps");

const volatile bool drop_fragments = true;
const volatile __u16 smallest_segment = 536;

struct cursor {
	void *at;
	void *end;
};

static __always_inline int ethernet(struct cursor *cursor, __be16 *protocol)
{
	struct ethhdr *eth = cursor->at;

#ifndef BROKEN_UNCHECKED_ETHERNET
	if ((void *)(eth + 1) > cursor->end)
		return -1;
#endif
	*protocol = eth->h_proto;
	cursor->at = eth + 1;
#pragma unroll
	for (int tag = 0; tag < MAX_VLAN_TAGS; tag++) {
		struct vlan_hdr *vlan = cursor->at;

		if (*protocol != bpf_htons(ETH_P_8021Q) && *protocol != bpf_htons(ETH_P_8021AD))
			break;
#ifdef BROKEN_VLAN_CHECK_TOO_SHORT
		if ((void *)vlan + sizeof(vlan->tci) > cursor->end)
#else
		if ((void *)(vlan + 1) > cursor->end)
#endif
			return -1;
		*protocol = vlan->encapsulated_proto;
		cursor->at = vlan + 1;
	}
	return 0;
}

static __always_inline int ipv4(struct cursor *cursor, __be32 *source)
{
	struct iphdr *ip = cursor->at;

	if ((void *)(ip + 1) > cursor->end)
		return -1;
	int header_bytes = ip->ihl * 4;

	if (header_bytes < (int)sizeof(*ip))
		return -1;
	if (cursor->at + header_bytes > cursor->end)
		return -1;
	if (drop_fragments && (ip->frag_off & bpf_htons(0x3fff)))
		return -1;
	*source = ip->saddr;
	cursor->at += header_bytes;
	return ip->protocol;
}

static __always_inline int ipv6(struct cursor *cursor)
{
	struct ipv6hdr *ip = cursor->at;

	if ((void *)(ip + 1) > cursor->end)
		return -1;
	__u8 next = ip->nexthdr;

	cursor->at = ip + 1;
	for (int count = 0; count < MAX_EXTENSIONS; count++) {
		struct ipv6_opt_hdr *extension = cursor->at;

		if (next != 0 && next != 43 && next != 60)
			return next;
		if ((void *)(extension + 1) > cursor->end)
			return -1;
		next = extension->nexthdr;
		cursor->at += (extension->hdrlen + 1) * 8;
	}
	return -1;
}

// Says how large a segment the sender announces, 0 if it does not, -1 if its options are cut off.
static __always_inline int announced_segment(struct tcphdr *tcp, void *end)
{
	__u8 *option = (void *)(tcp + 1);
	__u8 *options_end = (void *)tcp + tcp->doff * 4;

	for (int count = 0; count < MAX_TCP_OPTIONS; count++) {
		if (option >= options_end)
			return 0;
#ifdef BROKEN_OPTION_KIND_UNCHECKED
		__u8 kind = *option;
#else
		if ((void *)(option + 1) > end)
			return -1;
		__u8 kind = *option;
#endif

		if (kind == 0)
			return 0;
		if (kind == 1) {
			option++;
			continue;
		}
		if ((void *)(option + 2) > end)
			return -1;
		__u8 length = option[1];

		if (length < 2)
			return -1;
		if (kind == 2) {
#ifdef BROKEN_OPTION_LENGTH_TRUSTED
			if (length != 4)
#else
			if (length != 4 || (void *)(option + 4) > end)
#endif
				return -1;
			return option[2] << 8 | option[3];
		}
		option += length;
	}
	return -1;
}

static __always_inline void count(__u32 action, __u64 bytes)
{
	struct counters *total = bpf_map_lookup_elem(&totals, &action);

#ifndef BROKEN_COUNTER_NOT_CHECKED
	if (!total)
		return;
#endif
	total->packets++;
	total->bytes += bytes;
}

static __always_inline int judge(struct xdp_md *ctx)
{
	struct cursor cursor = { (void *)(long)ctx->data, (void *)(long)ctx->data_end };
	struct rule_key key = { .prefix_bits = 32 };
	__be16 protocol;
	int transport;

	if (ethernet(&cursor, &protocol))
		return XDP_DROP;
	if (protocol == bpf_htons(ETH_P_IP))
		transport = ipv4(&cursor, &key.source);
	else if (protocol == bpf_htons(ETH_P_IPV6))
		transport = ipv6(&cursor);
	else
		return XDP_PASS;
	if (transport < 0)
		return XDP_DROP;
	if (protocol == bpf_htons(ETH_P_IP) && bpf_map_lookup_elem(&blocked_sources, &key))
		return XDP_DROP;
	if (transport != IPPROTO_TCP)
		return XDP_PASS;

	struct tcphdr *tcp = cursor.at;

#ifndef BROKEN_UNCHECKED_TCP
	if ((void *)(tcp + 1) > cursor.end)
		return XDP_DROP;
#endif
	__u16 port = bpf_ntohs(tcp->dest);

	if (bpf_map_lookup_elem(&blocked_ports, &port))
		return XDP_DROP;
	if (!tcp->syn)
		return XDP_PASS;
	int segment = announced_segment(tcp, cursor.end);

	return segment < 0 || (segment && segment < smallest_segment) ? XDP_DROP : XDP_PASS;
}

SEC("xdp")
int firewall(struct xdp_md *ctx)
{
	int action = judge(ctx);

	count(action, ctx->data_end - ctx->data);
	return action;
}

char LICENSE[] SEC("license") = "GPL";
