// More maps than a program may use, and as many as it may.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

#define MAP(name) \
	struct { \
		__uint(type, BPF_MAP_TYPE_ARRAY); \
		__uint(max_entries, 1); \
		__type(key, __u32); \
		__type(value, __u32); \
	} name SEC(".maps");
#define EIGHT(what, name) \
	what(name##0) what(name##1) what(name##2) what(name##3) what(name##4) what(name##5) what(name##6) what(name##7)
#define SIXTY_FOUR(what) \
	EIGHT(what, a) EIGHT(what, b) EIGHT(what, c) EIGHT(what, d) EIGHT(what, e) EIGHT(what, f) EIGHT(what, g) EIGHT(what, h)
#define USE(name) asm volatile("r1 = %0 ll" : : "i"(&name) : "r1");

SIXTY_FOUR(MAP)
MAP(one_more)

char LICENSE[] SEC("license") = "GPL";

SEC("tc") int too_many_maps(struct __sk_buff *skb)
{
	SIXTY_FOUR(USE)
	USE(one_more)
	return 0;
}

SEC("tc") int too_many_maps_fixed(struct __sk_buff *skb)
{
	SIXTY_FOUR(USE)
	return 0;
}
