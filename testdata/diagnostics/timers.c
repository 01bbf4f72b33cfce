// Timers in maps, with the types of their values and without.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct alarm {
	struct bpf_timer timer;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__uint(key_size, sizeof(__u32));
	__uint(value_size, sizeof(struct alarm));
} sized_alarms SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct alarm);
} typed_alarms SEC(".maps");

char LICENSE[] SEC("license") = "GPL";

SEC("tc") int field_map_without_btf(struct __sk_buff *skb)
{
	__u32 key = 0;
	struct alarm *value = bpf_map_lookup_elem(&sized_alarms, &key);

	if (value)
		bpf_timer_init(&value->timer, &sized_alarms, 0);
	return 0;
}

SEC("tc") int field_map_without_btf_fixed(struct __sk_buff *skb)
{
	__u32 key = 0;
	struct alarm *value = bpf_map_lookup_elem(&typed_alarms, &key);

	if (value)
		bpf_timer_init(&value->timer, &typed_alarms, 0);
	return 0;
}
