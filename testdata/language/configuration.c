// Global data: constants that user space sets before loading, tables, counters, a string, an option of the kernel's.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

enum mode { OFF, COUNT, DROP };

struct limits {
	__u32 smallest;
	__u32 largest;
};

const volatile enum mode mode = COUNT;
const volatile bool verbose;
const volatile struct limits limits = { 60, 1500 };
const volatile char banner[16] = "bpfgate";
static const __u8 weights[16] = { 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 1, 1, 2, 3 };
static const char *const names[] = { "off", "count", "drop" };

__u64 packets;
__u64 by_weight[256];
static __u64 dropped;
struct limits observed = { .smallest = 65535 };

extern int CONFIG_HZ __kconfig __weak;
extern unsigned int LINUX_KERNEL_VERSION __kconfig;

SEC("xdp")
int guard(struct xdp_md *ctx)
{
	__u64 length = ctx->data_end - ctx->data;
	__u32 weight = weights[length & 15];

	if (mode == OFF)
		return XDP_PASS;
	packets++;
#ifdef BROKEN_WEIGHT_UNBOUNDED
	by_weight[length]++;
#else
	by_weight[weight]++;
#endif
	if (length < observed.smallest)
		observed.smallest = length;
	if (length > observed.largest)
		observed.largest = length;
	if (verbose)
		bpf_printk("%s: %d bytes, weight %d", names[COUNT], (int)length, weight);
	if (mode == DROP && (length < limits.smallest || length > limits.largest)) {
		dropped++;
		return XDP_DROP;
	}
#ifdef BROKEN_LIMITS_WRITTEN
	struct limits *writable = (struct limits *)&limits;

	asm volatile("" : "+r"(writable));
	writable->largest = length;
#endif
	return XDP_PASS;
}

SEC("tc")
int by_kernel(struct __sk_buff *skb)
{
	skb->mark = LINUX_KERNEL_VERSION >= 0x050a00 ? CONFIG_HZ : 0;
	skb->priority = banner[skb->hash & 15];
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
