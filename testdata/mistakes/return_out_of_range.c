// A cgroup program returns an error number where only 0 and 1 mean something.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("cgroup_skb/ingress")
int allow_small(struct __sk_buff *skb)
{
	if (skb->len > 1500)
		return -1;
	return 1;
}

char LICENSE[] SEC("license") = "GPL";
