// The fix: compare lock_taken_twice.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct account {
	struct bpf_spin_lock lock;
	__u64 balance;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct account);
} accounts SEC(".maps");

SEC("tc")
int transfer(struct __sk_buff *skb)
{
	__u32 from = 0, to = 1;
	struct account *giver = bpf_map_lookup_elem(&accounts, &from);
	struct account *taker = bpf_map_lookup_elem(&accounts, &to);

	if (!giver || !taker)
		return TC_ACT_OK;
	bpf_spin_lock(&giver->lock);
	giver->balance -= 1;
	bpf_spin_unlock(&giver->lock);
	bpf_spin_lock(&taker->lock);
	taker->balance += 1;
	bpf_spin_unlock(&taker->lock);
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
