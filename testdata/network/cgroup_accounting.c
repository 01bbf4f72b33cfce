// Counts and limits what the processes of a cgroup send, receive, connect to and bind.
#include "net.h"

#include <bpf/bpf_helpers.h>

struct usage {
	__u64 packets;
	__u64 bytes;
};

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_HASH);
	__uint(max_entries, 1024);
	__type(key, __u64);
	__type(value, struct usage);
} usage SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, __be32);
	__type(value, __u8);
} forbidden SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_SK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, struct usage);
} per_socket SEC(".maps");

static __always_inline int account(struct __sk_buff *skb)
{
	__u64 cgroup = bpf_skb_cgroup_id(skb);
	struct usage *entry = bpf_map_lookup_elem(&usage, &cgroup);

	if (!entry) {
		struct usage first = { 1, skb->len };

		bpf_map_update_elem(&usage, &cgroup, &first, BPF_NOEXIST);
		return 1;
	}
	entry->packets++;
	entry->bytes += skb->len;
	return 1;
}

SEC("cgroup_skb/ingress")
int count_in(struct __sk_buff *skb)
{
	return account(skb);
}

SEC("cgroup_skb/egress")
int count_out(struct __sk_buff *skb)
{
	struct bpf_sock *sk = (struct bpf_sock *)(long)skb->sk;
	struct usage *mine;

#ifndef BROKEN_SOCKET_NOT_CHECKED
	if (!sk)
		return 1;
#endif
	sk = bpf_sk_fullsock(sk);
	if (!sk)
		return 1;
	mine = bpf_sk_storage_get(&per_socket, sk, NULL, BPF_LOCAL_STORAGE_GET_F_CREATE);
#ifndef BROKEN_STORAGE_NOT_CHECKED
	if (!mine)
		return 1;
#endif
	mine->packets++;
	mine->bytes += skb->len;
#ifdef BROKEN_RETURNS_COUNT
	return mine->packets;
#else
	return account(skb);
#endif
}

SEC("cgroup/connect4")
int check_connect(struct bpf_sock_addr *ctx)
{
	__be32 address = ctx->user_ip4;

	if (bpf_map_lookup_elem(&forbidden, &address))
		return 0;
	if (ctx->user_port == bpf_htons(80)) {
		ctx->user_ip4 = bpf_htonl(0x7f000001);
		ctx->user_port = bpf_htons(8080);
	}
#ifdef BROKEN_WRITES_PROTOCOL
	ctx->protocol = IPPROTO_UDP;
#endif
	return 1;
}

SEC("cgroup/bind4")
int check_bind(struct bpf_sock_addr *ctx)
{
	return bpf_ntohs(ctx->user_port) >= 1024;
}

SEC("cgroup/sock_create")
int check_create(struct bpf_sock *ctx)
{
	ctx->mark = 42;
	return ctx->type == 3 ? 0 : 1;
}

char LICENSE[] SEC("license") = "GPL";
