// A socket's field is written directly.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("cgroup_skb/egress")
int mark(struct __sk_buff *skb)
{
	struct bpf_sock *sk = (struct bpf_sock *)(long)skb->sk;

	if (!sk)
		return 1;
	sk = bpf_sk_fullsock(sk);
	if (!sk)
		return 1;
	sk->mark = 7;
	return 1;
}

char LICENSE[] SEC("license") = "GPL";
