// Follows TCP connections in XDP: one LRU entry for both directions, a small state machine, a timeout.
#include "net.h"

#include <bpf/bpf_helpers.h>

enum state { NEW, SYN_SEEN, ESTABLISHED, CLOSING, CLOSED };

struct connection_key {
	__be32 low_address;
	__be32 high_address;
	__be16 low_port;
	__be16 high_port;
};

struct connection {
	__u64 last_seen;
	__u64 packets[2];
	__u64 bytes[2];
	__u32 state;
	__u32 opened_from_low;
};

struct {
	__uint(type, BPF_MAP_TYPE_LRU_HASH);
	__uint(max_entries, 100000);
	__type(key, struct connection_key);
	__type(value, struct connection);
} connections SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 5);
	__type(key, __u32);
	__type(value, __u64);
} by_state SEC(".maps");

const volatile __u64 timeout_ns = 120000000000ULL;

static __always_inline __u32 next_state(__u32 state, const struct tcphdr *tcp)
{
	if (tcp->rst)
		return CLOSED;
	switch (state) {
	case NEW:
		return tcp->syn && !tcp->ack ? SYN_SEEN : CLOSED;
	case SYN_SEEN:
		return tcp->ack ? ESTABLISHED : SYN_SEEN;
	case ESTABLISHED:
		return tcp->fin ? CLOSING : ESTABLISHED;
	case CLOSING:
		return tcp->fin ? CLOSED : CLOSING;
	default:
		return CLOSED;
	}
}

static __always_inline void count(__u32 state)
{
	__u64 *packets = bpf_map_lookup_elem(&by_state, &state);

	if (packets)
		*packets += 1;
}

SEC("xdp")
int track(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data;
	void *data_end = (void *)(long)ctx->data_end;
	struct ethhdr *eth = data;
	struct iphdr *ip = (void *)(eth + 1);
	struct connection_key key = {};
	struct connection *connection;
	__u64 now = bpf_ktime_get_ns();

	if ((void *)(ip + 1) > data_end || eth->h_proto != bpf_htons(ETH_P_IP) || ip->protocol != IPPROTO_TCP)
		return XDP_PASS;
#ifdef BROKEN_HEADER_LENGTH
	struct tcphdr *tcp = (void *)ip + (__u32)bpf_ntohs(ip->tot_len) * 4;
#else
	struct tcphdr *tcp = (void *)ip + ip->ihl * 4;
#endif

	if ((void *)(tcp + 1) > data_end)
		return XDP_PASS;
	__u32 from_low = ip->saddr < ip->daddr;

	key.low_address = from_low ? ip->saddr : ip->daddr;
	key.high_address = from_low ? ip->daddr : ip->saddr;
	key.low_port = from_low ? tcp->source : tcp->dest;
	key.high_port = from_low ? tcp->dest : tcp->source;
	connection = bpf_map_lookup_elem(&connections, &key);
	if (!connection) {
		struct connection fresh = { .last_seen = now, .opened_from_low = from_low };

		if (!tcp->syn)
			return XDP_DROP;
		bpf_map_update_elem(&connections, &key, &fresh, BPF_NOEXIST);
		connection = bpf_map_lookup_elem(&connections, &key);
#ifndef BROKEN_SECOND_LOOKUP_TRUSTED
		if (!connection)
			return XDP_DROP;
#endif
	} else if (now - connection->last_seen > timeout_ns) {
		bpf_map_delete_elem(&connections, &key);
		return XDP_DROP;
	}
#ifdef BROKEN_DIRECTION_OUT_OF_RANGE
	__u32 direction = connection->opened_from_low + from_low;
#else
	__u32 direction = connection->opened_from_low == from_low ? 0 : 1;
#endif

	connection->packets[direction]++;
	connection->bytes[direction] += data_end - data;
	connection->last_seen = now;
	connection->state = next_state(connection->state, tcp);
	count(connection->state);
	return connection->state == CLOSED ? XDP_DROP : XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
