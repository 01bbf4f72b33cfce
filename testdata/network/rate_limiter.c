// A token bucket per interface at tc, under a spin lock, with defaults in read-only data.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct bucket {
	struct bpf_spin_lock lock;
	__u64 tokens;
	__u64 filled_at;
	__u64 dropped;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 256);
	__type(key, __u32);
	__type(value, struct bucket);
} buckets SEC(".maps");

const volatile __u64 bytes_per_ms = 12500;
const volatile __u64 burst = 1000000;

SEC("tc")
int limit(struct __sk_buff *skb)
{
	__u32 interface = skb->ifindex;
	__u64 wanted = skb->wire_len, now = bpf_ktime_get_ns();
	struct bucket *bucket = bpf_map_lookup_elem(&buckets, &interface);
	int action = TC_ACT_OK;

	if (!bucket) {
		struct bucket fresh = { .tokens = burst, .filled_at = now };

		bpf_map_update_elem(&buckets, &interface, &fresh, BPF_NOEXIST);
		return TC_ACT_OK;
	}
#ifdef BROKEN_READ_LOCK
	if (bucket->lock.val)
		return TC_ACT_SHOT;
#endif
	bpf_spin_lock(&bucket->lock);
#ifdef BROKEN_TIME_UNDER_LOCK
	now = bpf_ktime_get_ns();
#endif
	__u64 tokens = bucket->tokens + (now - bucket->filled_at) / 1000000 * bytes_per_ms;

	if (tokens > burst)
		tokens = burst;
	bucket->filled_at = now;
	if (tokens < wanted) {
		bucket->tokens = tokens;
		bucket->dropped++;
#ifdef BROKEN_RETURN_UNDER_LOCK
		return TC_ACT_SHOT;
#endif
		action = TC_ACT_SHOT;
	} else {
		bucket->tokens = tokens - wanted;
	}
	bpf_spin_unlock(&bucket->lock);
#ifdef BROKEN_UNLOCK_TWICE
	bpf_spin_unlock(&bucket->lock);
#endif
	return action;
}

char LICENSE[] SEC("license") = "GPL";
