// XDP and tc for a network administrator who may not see kernel memory: CAP_BPF and CAP_NET_ADMIN, no CAP_PERFMON.
// loaders: network_admin every_state strict root
#include "net.h"

#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_LRU_HASH);
	__uint(max_entries, 1024);
	__type(key, __be32);
	__type(value, __u64);
} sources SEC(".maps");

SEC("xdp")
int count_sources(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	struct ethhdr *eth = data;
	struct iphdr *ip = (void *)(eth + 1);
	__u64 one = 1, *count;

	if ((void *)(ip + 1) > end || eth->h_proto != bpf_htons(ETH_P_IP))
		return XDP_PASS;
	count = bpf_map_lookup_elem(&sources, &ip->saddr);
	if (count)
		__sync_fetch_and_add(count, 1);
	else
		bpf_map_update_elem(&sources, &ip->saddr, &one, BPF_ANY);
	return XDP_PASS;
}

// The header's length moves the pointer, which only loaders with CAP_PERFMON may do in packets.
SEC("xdp")
int skips_options(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	struct ethhdr *eth = data;
	struct iphdr *ip = (void *)(eth + 1);
	__u16 *port;

	if ((void *)(ip + 1) > end)
		return XDP_PASS;
	port = (void *)ip + ip->ihl * 4;
	if ((void *)(port + 1) > end)
		return XDP_PASS;
	return *port == bpf_htons(53) ? XDP_DROP : XDP_PASS;
}

static __noinline int is_wanted(__u32 mark)
{
	return mark % 7 != 3;
}

SEC("tc")
int sums_in_loop(struct __sk_buff *skb)
{
	__u32 sum = 0;

#pragma clang loop unroll(disable)
	for (int i = 0; i < 5; i++)
		sum += skb->len >> i;
	return is_wanted(sum) ? 0 : 2;
}

char LICENSE[] SEC("license") = "GPL";
