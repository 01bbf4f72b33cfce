// What bpfgate advises on socket_not_released.c.
#include "net.h"

#include <bpf/bpf_helpers.h>

SEC("tc")
int has_socket(struct __sk_buff *skb)
{
	struct bpf_sock_tuple tuple = {};
	struct bpf_sock *sk;

	tuple.ipv4.dport = bpf_htons(80);
	sk = bpf_sk_lookup_tcp(skb, &tuple, sizeof(tuple.ipv4), -1, 0);
	if (!sk)
		return TC_ACT_OK;
	bpf_sk_release(sk);
	return TC_ACT_SHOT;
}

char LICENSE[] SEC("license") = "GPL";
