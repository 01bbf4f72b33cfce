// Gives packets to a socket: to the one that listens for them, else to the one that a map keeps. Where both ways meet, the
// kernel still tells the sockets apart by the map that one was found in.
#include "net.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_SOCKMAP);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} fallback SEC(".maps");

SEC("tc")
int choose_socket(struct __sk_buff *skb)
{
	struct bpf_sock_tuple tuple = {};
	struct bpf_sock *sk;
	__u32 key = 0;
	long error;

	tuple.ipv4.dport = skb->protocol;
	sk = bpf_sk_lookup_udp(skb, &tuple, sizeof(tuple.ipv4), -1, 0);
	if (!sk) {
		sk = bpf_map_lookup_elem(&fallback, &key);
#ifndef BROKEN_MAP_NOT_CHECKED
		if (!sk)
			return TC_ACT_OK;
#endif
	}
	error = bpf_sk_assign(skb, sk, 0);
#ifndef BROKEN_NOT_RELEASED
	bpf_sk_release(sk);
#endif
	return error ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
