// How long connections take: socket storage, casts of sockets, and what a socket's parts say.
#include "objects.h"

struct {
	__uint(type, BPF_MAP_TYPE_SK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, __u64);
} since SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, struct sock *);
	__type(value, __u64);
} by_address SEC(".maps");

__u64 slowest;

SEC("fentry/tcp_v4_connect")
int BPF_PROG(connecting, struct sock *sk)
{
	__u64 now = bpf_ktime_get_ns();
	__u64 *stored = bpf_sk_storage_get(&since, sk, 0, BPF_LOCAL_STORAGE_GET_F_CREATE);

	if (stored)
		*stored = now;
	bpf_map_update_elem(&by_address, &sk, &now, BPF_ANY);
	return 0;
}

SEC("fentry/tcp_rcv_state_process")
int BPF_PROG(answered, struct sock *sk, struct sk_buff *skb)
{
	__u64 *stored;

	if (sk->__sk_common.skc_state != 2)
		return 0;
#ifdef BROKEN_STORAGE_OF_BUFFER
	stored = bpf_sk_storage_get(&since, skb, 0, 0);
#else
	stored = bpf_sk_storage_get(&since, sk, 0, 0);
#endif
	if (stored && bpf_ktime_get_ns() - *stored > slowest)
		slowest = bpf_ktime_get_ns() - *stored;
	bpf_printk("%d bytes on %d", skb->len, skb->dev->ifindex);
	return 0;
}

SEC("fentry/tcp_rcv_established")
int BPF_PROG(received, struct sock *sk, struct sk_buff *skb)
{
	struct tcp_sock *tcp = bpf_skc_to_tcp_sock(sk);

#ifndef BROKEN_CAST_NOT_CHECKED
	if (!tcp)
		return 0;
#endif
	bpf_printk("rtt %u, window %u, port %u", tcp->srtt_us >> 3, tcp->snd_cwnd,
		   tcp->inet_conn.icsk_inet.inet_sport);
	return 0;
}

SEC("tp_btf/inet_sock_set_state")
int BPF_PROG(state_changed, struct sock *sk, int from, int to)
{
	if (from == 2 && to == 1)
#ifdef BROKEN_BEYOND_SOCKET
		/* a cast in C changes nothing of what the kernel knows */
		return ((struct tcp_sock *)sk)->rcv_nxt;
#else
		return sk->__sk_common.skc_num;
#endif
	return 0;
}

#ifdef BROKEN_NULL_NOT_CHECKED
SEC("tp_btf/tcp_sendmsg_locked")
int BPF_PROG(sending, struct sock *sk, void *message, struct sk_buff *skb, int goal)
{
	return skb->len > goal;
}
#else
SEC("tp_btf/tcp_sendmsg_locked")
int BPF_PROG(sending, struct sock *sk, void *message, struct sk_buff *skb, int goal)
{
	return skb ? skb->len > goal : 0;
}
#endif

char LICENSE[] SEC("license") = "GPL";
