// A load balancer for TCP at tc: the first program chooses by protocol, a tail call leads to the second one, which picks
// a backend by hash, keeps it in a map and rewrites address and checksums.
#include "net.h"

#include <bpf/bpf_helpers.h>

#define BACKENDS 16

enum stage { STAGE_IPV4, STAGE_IPV6, STAGES };

struct flow {
	__be32 source;
	__be32 destination;
	__be16 source_port;
	__be16 destination_port;
};

struct backend {
	__be32 address;
	__u32 weight;
	__u64 chosen;
};

struct service {
	__u32 count;
	struct backend backends[BACKENDS];
};

struct {
	__uint(type, BPF_MAP_TYPE_PROG_ARRAY);
	__uint(max_entries, STAGES);
	__type(key, __u32);
	__type(value, __u32);
} stages SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, __be32);
	__type(value, struct service);
} services SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_LRU_HASH);
	__uint(max_entries, 65536);
	__type(key, struct flow);
	__type(value, __be32);
} chosen SEC(".maps");

static __always_inline __u32 mix(__u32 hash, __u32 word)
{
	hash ^= word;
	hash *= 0x9e3779b1;
	return hash ^ hash >> 15;
}

static __always_inline struct backend *pick(struct service *service, const struct flow *flow)
{
	__u32 hash = mix(mix(0, flow->source), (__u32)flow->source_port << 16 | flow->destination_port);
#ifdef BROKEN_BACKEND_INDEX
	__u32 index = hash % (service->count + 1);

	return &service->backends[index];
#else
	__u32 count = service->count;

	if (count == 0 || count > BACKENDS)
		return NULL;
	__u32 index = hash % count;

	// The compiler knows that this holds, the verifier does not, so the compiler must not know it.
	asm volatile("" : "+r"(index));
	if (index >= BACKENDS)
		return NULL;
	return &service->backends[index];
#endif
}

SEC("tc")
int balance(struct __sk_buff *skb)
{
	switch (skb->protocol) {
	case bpf_htons(ETH_P_IP):
#ifdef BROKEN_TAIL_CALL_THROUGH_HASH
		bpf_tail_call(skb, &chosen, STAGE_IPV4);
#else
		bpf_tail_call(skb, &stages, STAGE_IPV4);
#endif
		break;
	case bpf_htons(ETH_P_IPV6):
		bpf_tail_call(skb, &stages, STAGE_IPV6);
		break;
	}
	return TC_ACT_OK;
}

SEC("tc")
int balance_ipv4(struct __sk_buff *skb)
{
	const __u32 ip_at = sizeof(struct ethhdr), tcp_at = ip_at + sizeof(struct iphdr);
	void *data = (void *)(long)skb->data;
	void *data_end = (void *)(long)skb->data_end;
	struct iphdr *ip = data + ip_at;
	struct tcphdr *tcp = data + tcp_at;
	struct flow flow = {};

	if ((void *)(tcp + 1) > data_end) {
		if (bpf_skb_pull_data(skb, tcp_at + sizeof(*tcp)))
			return TC_ACT_OK;
#ifndef BROKEN_POINTERS_AFTER_PULL
		data = (void *)(long)skb->data;
		data_end = (void *)(long)skb->data_end;
		ip = data + ip_at;
		tcp = data + tcp_at;
		if ((void *)(tcp + 1) > data_end)
			return TC_ACT_OK;
#endif
	}
	if (ip->ihl != 5 || ip->protocol != IPPROTO_TCP)
		return TC_ACT_OK;
	flow.source = ip->saddr;
	flow.destination = ip->daddr;
	flow.source_port = tcp->source;
	flow.destination_port = tcp->dest;

	__be32 old_address = ip->daddr, new_address;
	__be32 *known = bpf_map_lookup_elem(&chosen, &flow);

	if (known) {
		new_address = *known;
	} else {
		struct service *service = bpf_map_lookup_elem(&services, &flow.destination);

#ifndef BROKEN_SERVICE_NOT_CHECKED
		if (!service)
			return TC_ACT_OK;
#endif
		struct backend *backend = pick(service, &flow);

		if (!backend)
			return TC_ACT_SHOT;
		__sync_fetch_and_add(&backend->chosen, 1);
		new_address = backend->address;
		bpf_map_update_elem(&chosen, &flow, &new_address, BPF_ANY);
	}
	bpf_l4_csum_replace(skb, tcp_at + 16, old_address, new_address, BPF_F_PSEUDO_HDR | sizeof(new_address));
	bpf_l3_csum_replace(skb, ip_at + 10, old_address, new_address, sizeof(new_address));
	bpf_skb_store_bytes(skb, ip_at + 16, &new_address, sizeof(new_address), 0);
#ifdef BROKEN_READ_AFTER_STORE
	if (ip->ttl == 1)
		return TC_ACT_SHOT;
#endif
	return TC_ACT_OK;
}

SEC("tc")
int balance_ipv6(struct __sk_buff *skb)
{
	struct ethhdr *eth = (void *)(long)skb->data;
	struct ipv6hdr *ip = (void *)(eth + 1);

	if ((void *)(ip + 1) > (void *)(long)skb->data_end)
		return TC_ACT_OK;
	skb->mark = ip->daddr.word[3];
	skb->priority = ip->nexthdr == IPPROTO_TCP;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "Dual BSD/GPL";
