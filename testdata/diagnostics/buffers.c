// Buffers that helpers are given.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

SEC("tc") int no_memory(struct __sk_buff *skb)
{
	__u32 sum = 0;

	return bpf_csum_diff(NULL, 4, &sum, 4, 0);
}

SEC("tc") int no_memory_fixed(struct __sk_buff *skb)
{
	__u32 sum = 0;

	return bpf_csum_diff(NULL, 0, &sum, 4, 0);
}

// Each value of a format has 8 bytes.
SEC("tc") int invalid_function_prototype(struct __sk_buff *skb)
{
	static const char format[] = "%d";
	__u32 value = skb->len;
	char text[8];

	return bpf_snprintf(text, sizeof(text), format, (void *)&value, sizeof(value));
}

SEC("tc") int invalid_function_prototype_fixed(struct __sk_buff *skb)
{
	static const char format[] = "%d";
	__u64 value = skb->len;
	char text[8];

	return bpf_snprintf(text, sizeof(text), format, &value, sizeof(value));
}
