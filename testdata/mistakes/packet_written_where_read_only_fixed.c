// The fix: compare packet_written_where_read_only.c.
#include "net.h"

#include <bpf/bpf_helpers.h>

SEC("cgroup_skb/ingress")
int clear_tos(struct __sk_buff *skb)
{
	struct iphdr *ip = (void *)(long)skb->data;

	if ((void *)(ip + 1) > (void *)(long)skb->data_end)
		return 1;
	return ip->tos == 0;
}

char LICENSE[] SEC("license") = "GPL";
