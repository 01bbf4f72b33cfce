// What bpfgate advises on function_called_often.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct rule {
	__u32 from, to, mark, port;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 64);
	__type(key, __u32);
	__type(value, struct rule);
} rules SEC(".maps");

static __noinline int score(struct rule *rule, struct __sk_buff *skb)
{
	int score = 0;

	if (rule->from && rule->from != skb->remote_ip4)
		score += 1;
	if (rule->to && rule->to != skb->local_ip4)
		score += 2;
	if (rule->mark && rule->mark != skb->mark)
		score += 4;
	if (rule->port && rule->port != skb->remote_port)
		score += 8;
	return score;
}

__noinline __u32 forget(__u32 value)
{
	asm volatile("" : "+r"(value));
	return value;
}

SEC("cgroup_skb/egress")
int filter(struct __sk_buff *skb)
{
	int best = 0;

	for (__u32 i = 0; i < 64; i++) {
		best = forget(best);
		__u32 key = i;
		struct rule *rule = bpf_map_lookup_elem(&rules, &key);

		if (!rule)
			break;
		best += score(rule, skb);
	}
	return best > 100 ? 0 : 1;
}

char LICENSE[] SEC("license") = "GPL";
