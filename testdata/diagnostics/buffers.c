// Buffers that helpers are given.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

extern int bpf_stream_vprintk_impl(int stream, const char *format, const void *values, __u32 size, void *aux) __ksym __weak;

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

SEC("syscall") int kfunc_argument_not_string(void *ctx)
{
	char format[] = "ready\n", none[1] = {};

	return bpf_stream_vprintk_impl(1, format, none, 0, NULL);
}

SEC("syscall") int kfunc_argument_not_string_fixed(void *ctx)
{
	static const char format[] = "ready\n";
	char none[1] = {};

	return bpf_stream_vprintk_impl(1, format, none, 0, NULL);
}
