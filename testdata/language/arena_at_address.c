// An arena at an address of its own, which the log shows.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

#define __arena __attribute__((address_space(1)))
#define BPF_F_MMAPABLE 1024

char LICENSE[] SEC("license") = "GPL";

struct {
	__uint(type, 33);
	__uint(map_flags, BPF_F_MMAPABLE);
	__uint(max_entries, 10);
	__ulong(map_extra, 1ull << 44);
} arena SEC(".maps");

__u64 __arena counted SEC(".addr_space.1");

SEC("tc") int counts(struct __sk_buff *skb)
{
	return ++counted;
}

SEC("tc") int names_the_arena_only(struct __sk_buff *skb)
{
	asm volatile("" : : "r"(&arena));
	return *(__u64 __arena *)(long)skb->len;
}

SEC("tc") int loads_from_the_arena_itself(struct __sk_buff *skb)
{
	return *(__u32 *)&arena;
}
