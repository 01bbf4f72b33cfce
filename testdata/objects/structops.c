// A structure of the kernel's whose functions are programs.
#include "bpf.h"

struct sock;
struct rate_sample;

struct tcp_congestion_ops {
	__u32 (*ssthresh)(struct sock *sk);
	__u32 (*undo_cwnd)(struct sock *sk);
	void (*cong_avoid)(struct sock *sk, __u32 ack, __u32 acked);
	char name[16];
} __attribute__((preserve_access_index));

SEC("struct_ops/threshold")
__u32 threshold(__u64 *context)
{
	return 2;
}

SEC("struct_ops/undo")
__u32 undo(__u64 *context)
{
	return 10;
}

SEC("struct_ops/avoid")
void avoid(__u64 *context)
{
}

SEC("struct_ops/alone")
int alone(__u64 *context)
{
	return 0;
}

SEC(".struct_ops")
struct tcp_congestion_ops slow = {
	.ssthresh = (void *)threshold,
	.undo_cwnd = (void *)undo,
	.cong_avoid = (void *)avoid,
	.name = "slow",
};

char LICENSE[] SEC("license") = "GPL";
