// Limits what a process's own cgroup sends, as a program without any capability may load it.
// loaders: unprivileged bpf_only network_admin root
#include "net.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 256);
	__type(key, __u32);
	__type(value, __u64);
} sent SEC(".maps");

SEC("cgroup_skb/egress")
int limit_egress(struct __sk_buff *skb)
{
	__u32 key = skb->mark;
	__u64 *bytes = bpf_map_lookup_elem(&sent, &key);
	__u64 first = skb->len;

	if (!bytes) {
		bpf_map_update_elem(&sent, &key, &first, BPF_ANY);
		return 1;
	}
	*bytes += skb->len;
	return *bytes < 1000000;
}

// Congestion is told with 2 and 3, if the kernel is told that this is about egress: libbpf cannot find out that it may.
SEC("cgroup_skb/egress")
int tells_congestion(struct __sk_buff *skb)
{
	return skb->len > 1500 ? 3 : 1;
}

SEC("cgroup_skb/ingress")
int reads_packet(struct __sk_buff *skb)
{
	void *end = (void *)(long)skb->data_end;
	__u8 *data = (void *)(long)skb->data;

	if (data + 20 > (__u8 *)end)
		return 1;
	return data[9] != 17;
}

char LICENSE[] SEC("license") = "GPL";
