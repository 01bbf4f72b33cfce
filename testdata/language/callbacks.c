// Functions that the kernel calls back: for each element of a map, when a timer runs out, and with a found memory area.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct entry {
	struct bpf_timer timer;
	__u64 hits;
	__u64 expires;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 512);
	__type(key, __u32);
	__type(value, struct entry);
} entries SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 16);
	__type(key, __u32);
	__type(value, __u64);
} totals SEC(".maps");

struct sum {
	__u64 hits;
	__u32 entries;
	__u32 largest;
};

static long add(void *map, __u32 *key, struct entry *entry, struct sum *sum)
{
	sum->hits += entry->hits;
	sum->entries++;
	if (*key > sum->largest)
		sum->largest = *key;
#ifdef BROKEN_KEY_WRITTEN
	*key = 0;
#endif
	return sum->entries >= 100;
}

static int expired(void *map, __u32 *key, struct entry *entry)
{
	entry->hits = 0;
#ifdef BROKEN_TIMER_RETURNS_COUNT
	return entry->expires != 0;
#else
	bpf_map_delete_elem(map, key);
	return 0;
#endif
}

SEC("tc")
int touch(struct __sk_buff *skb)
{
	__u32 hash = skb->hash;
	struct entry *entry = bpf_map_lookup_elem(&entries, &hash);

	if (!entry) {
		struct entry fresh = {};

		bpf_map_update_elem(&entries, &hash, &fresh, BPF_NOEXIST);
		entry = bpf_map_lookup_elem(&entries, &hash);
#ifndef BROKEN_TIMER_NOT_CHECKED
		if (!entry)
			return TC_ACT_OK;
#endif
		bpf_timer_init(&entry->timer, &entries, 1 /* CLOCK_MONOTONIC */);
		bpf_timer_set_callback(&entry->timer, expired);
	}
	entry->hits++;
	entry->expires = bpf_ktime_get_ns() + 1000000000;
#ifdef BROKEN_TIMER_COPIED
	struct bpf_timer copy = {};

	bpf_timer_start(&copy, 1000000000, 0);
#else
	bpf_timer_start(&entry->timer, 1000000000, 0);
#endif
	return TC_ACT_OK;
}

SEC("tc")
int total(struct __sk_buff *skb)
{
	struct sum sum = {};
	__u32 slot = 0;
	__u64 *total;

	bpf_for_each_map_elem(&entries, add, &sum, 0);
#ifdef BROKEN_SUM_AS_SLOT
	total = bpf_map_lookup_elem(&totals, &slot);
	if (total)
		total[sum.entries] = sum.hits;
#else
	total = bpf_map_lookup_elem(&totals, &slot);
	if (total)
		*total = sum.hits;
#endif
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
