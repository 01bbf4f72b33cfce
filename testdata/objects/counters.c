// Declared maps, and global variables in every kind of section.
#include "bpf.h"

struct counter {
	__u64 packets;
	__u64 bytes;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, __u32);
	__type(value, struct counter);
} counters SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 4);
	__uint(key_size, 4);
	__uint(value_size, 16);
} totals SEC(".maps");

const volatile __u32 limit = 1500;
const volatile char label[8] = "packets";
__u64 seen;
__u64 dropped = 7;
static volatile __u32 quiet = 0x01020304;
__u32 custom SEC(".data.custom") = 42;

SEC("xdp")
int count(struct xdp_md *context)
{
	__u32 key = context->rx_queue_index - context->ingress_ifindex;
	struct counter *counter = bpf_map_lookup_elem(&counters, &key);
	__u32 slot = 0;
	struct counter *total = bpf_map_lookup_elem(&totals, &slot);

	seen++;
	if (counter) {
		counter->packets++;
		counter->bytes += key;
	}
	if (total)
		total->packets += quiet;
	if (key > limit) {
		dropped++;
		custom = label[key & 7];
		return 1;
	}
	return 2;
}

char LICENSE[] SEC("license") = "GPL";
