// Programs around sockets: options of connections, lookup, redirection between sockets, choice in a reuseport group.
#include "net.h"

#include <bpf/bpf_helpers.h>

struct sk_msg_md {
	__u64 data;
	__u64 data_end;
	__u32 family;
	__u32 remote_ip4;
	__u32 local_ip4;
	__u32 remote_ip6[4];
	__u32 local_ip6[4];
	__u32 remote_port;
	__u32 local_port;
	__u32 size;
	__u64 sk;
};

struct sk_reuseport_md {
	__u64 data;
	__u64 data_end;
	__u32 len;
	__u32 eth_protocol;
	__u32 ip_protocol;
	__u32 bind_inany;
	__u32 hash;
};

struct bpf_sk_lookup {
	__u64 sk;
	__u32 family;
	__u32 protocol;
	__u32 remote_ip4;
	__u32 remote_ip6[4];
	__be16 remote_port;
	__u16 : 16;
	__u32 local_ip4;
	__u32 local_ip6[4];
	__u32 local_port;
	__u32 ingress_ifindex;
};

struct endpoint {
	__u32 remote_ip4;
	__u32 local_ip4;
	__u32 remote_port;
	__u32 local_port;
};

struct {
	__uint(type, BPF_MAP_TYPE_SOCKHASH);
	__uint(max_entries, 4096);
	__type(key, struct endpoint);
	__type(value, __u64);
} peers SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_SOCKMAP);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, __u64);
} listeners SEC(".maps");

struct {
	__uint(type, 20 /* BPF_MAP_TYPE_REUSEPORT_SOCKARRAY */);
	__uint(max_entries, 8);
	__type(key, __u32);
	__type(value, __u64);
} group SEC(".maps");

SEC("sockops")
int remember(struct bpf_sock_ops *ops)
{
	struct endpoint endpoint = {};

	if (ops->op != 4 && ops->op != 5)
		return 0;
	endpoint.remote_ip4 = ops->remote_ip4;
	endpoint.local_ip4 = ops->local_ip4;
	endpoint.remote_port = bpf_ntohl(ops->remote_port);
	endpoint.local_port = ops->local_port;
#ifdef BROKEN_ORDINARY_UPDATE
	bpf_sock_map_update(ops, &listeners, &endpoint, BPF_NOEXIST);
	bpf_sock_hash_update(ops, &listeners, &endpoint, BPF_NOEXIST);
#else
	bpf_sock_hash_update(ops, &peers, &endpoint, BPF_NOEXIST);
#endif
	ops->reply[0] = 1;
	return 0;
}

SEC("sk_msg")
int shortcut(struct sk_msg_md *msg)
{
	struct endpoint endpoint = {};

	endpoint.remote_ip4 = msg->local_ip4;
	endpoint.local_ip4 = msg->remote_ip4;
	endpoint.remote_port = msg->local_port;
	endpoint.local_port = bpf_ntohl(msg->remote_port);
	return bpf_msg_redirect_hash(msg, &peers, &endpoint, 1);
}

SEC("sk_lookup")
int choose_listener(struct bpf_sk_lookup *ctx)
{
	__u32 slot = ctx->local_port == 443;
	struct bpf_sock *sk;
	long error;

	if (ctx->family != AF_INET || ctx->protocol != IPPROTO_TCP)
		return 1;
	sk = bpf_map_lookup_elem(&listeners, &slot);
#ifndef BROKEN_LISTENER_NOT_CHECKED
	if (!sk)
		return 1;
#endif
	error = bpf_sk_assign(ctx, sk, 0);
#ifndef BROKEN_LISTENER_NOT_RELEASED
	bpf_sk_release(sk);
#endif
	return error ? 0 : 1;
}

SEC("sk_reuseport")
int spread(struct sk_reuseport_md *ctx)
{
	__u32 slot = ctx->hash & 7;

	return bpf_sk_select_reuseport(ctx, &group, &slot, 0) ? 0 : 1;
}

SEC("sk_skb/stream_parser")
int frame(struct __sk_buff *skb)
{
	return skb->len;
}

char LICENSE[] SEC("license") = "GPL";
