// What bpfgate advises on socket_unchecked.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u32);
} last_family SEC(".maps");

SEC("cgroup_skb/egress")
int watch(struct __sk_buff *skb)
{
	struct bpf_sock *sk = (struct bpf_sock *)(long)skb->sk;
	if (!sk)
		return 1;
	__u32 zero = 0, family;

	family = sk->family;
	bpf_map_update_elem(&last_family, &zero, &family, BPF_ANY);
	return 1;
}

char LICENSE[] SEC("license") = "GPL";
