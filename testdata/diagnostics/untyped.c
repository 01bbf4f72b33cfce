// An object without type information.
// flags: -g0
#include "kernel.h"

#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

static int counts(__u32 index, void *context)
{
	return 0;
}

SEC("tc") int func_info_missing(struct __sk_buff *skb)
{
	return bpf_loop(3, counts, NULL, 0);
}
