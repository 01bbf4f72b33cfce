// Dynptrs of ring buffers, given back rightly and wrongly.
#include "bare.h"

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} events SEC(".maps");

struct {
	__uint(type, 31 /* BPF_MAP_TYPE_USER_RINGBUF */);
	__uint(max_entries, 4096);
} requests SEC(".maps");

char area[8];

SEC("tc")
int release_of_unacquired(void *skb)
{
	struct bpf_dynptr event;
	bpf_dynptr_from_mem(area, sizeof(area), 0, &event);
	bpf_ringbuf_submit_dynptr(&event, 0);
	return 0;
}

SEC("tc")
int release_of_unacquired_fixed(void *skb)
{
	struct bpf_dynptr event;
	bpf_ringbuf_reserve_dynptr(&events, 8, 0, &event);
	bpf_ringbuf_submit_dynptr(&event, 0);
	return 0;
}

static long discards(struct bpf_dynptr *request, void *context)
{
	bpf_ringbuf_discard_dynptr(request, 0);
	return 0;
}

SEC("tc")
int release_of_const_dynptr(void *skb)
{
	return bpf_user_ringbuf_drain(&requests, discards, NULL, 0) != 0;
}

static long leaves(struct bpf_dynptr *request, void *context)
{
	return 0;
}

SEC("tc")
int release_of_const_dynptr_fixed(void *skb)
{
	return bpf_user_ringbuf_drain(&requests, leaves, NULL, 0) != 0;
}

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 8);
	__type(key, __u64);
	__type(value, __u64);
} pairs SEC(".maps");

SEC("tc")
int several_references(void *skb)
{
	__u64 *one = bpf_ringbuf_reserve(&events, 8, 0), *other = bpf_ringbuf_reserve(&events, 8, 0);
	if (one && other) {
		*one = *other = 1;
		bpf_map_update_elem(&pairs, one, other, BPF_ANY);
	}
	if (one)
		bpf_ringbuf_discard(one, 0);
	if (other)
		bpf_ringbuf_discard(other, 0);
	return 0;
}

SEC("tc")
int several_references_fixed(void *skb)
{
	__u64 *one = bpf_ringbuf_reserve(&events, 8, 0), *other = bpf_ringbuf_reserve(&events, 8, 0);
	if (one && other) {
		__u64 copy = *one = *other = 1;
		bpf_map_update_elem(&pairs, &copy, other, BPF_ANY);
	}
	if (one)
		bpf_ringbuf_discard(one, 0);
	if (other)
		bpf_ringbuf_discard(other, 0);
	return 0;
}
