// Programs that only the GPL may be attached with.
#include "objects.h"

struct sk_buff;

SEC("lsm/file_open")
int lsm_license(void *arguments)
{
	return 0;
}

struct tcp_congestion_ops {
	__u32 (*ssthresh)(struct sock *sk);
	void (*cong_avoid)(struct sock *sk, __u32 ack, __u32 acked);
	__u32 (*undo_cwnd)(struct sock *sk);
	char name[16];
};

SEC("struct_ops/ssthresh")
__u32 struct_ops_license(__u64 *arguments)
{
	return 2;
}

SEC("struct_ops/cong_avoid")
void avoids(__u64 *arguments)
{
}

SEC("struct_ops/undo_cwnd")
__u32 undoes(__u64 *arguments)
{
	return 2;
}

SEC(".struct_ops")
struct tcp_congestion_ops slow = {
	.ssthresh = (void *)struct_ops_license,
	.cong_avoid = (void *)avoids,
	.undo_cwnd = (void *)undoes,
	.name = "bpf_slow",
};

#ifdef BROKEN_OTHER_LICENSE
char LICENSE[] SEC("license") = "Proprietary";
#else
char LICENSE[] SEC("license") = "GPL";
#endif
