// The objects that operations get, and the fields of them that programs may write; each mistake beside what is accepted.
#include "objects.h"

struct sk_buff;
struct Qdisc;
struct bpf_sk_buff_ptr;

struct Qdisc_ops {
	char id[16];
	int (*enqueue)(struct sk_buff *, struct Qdisc *, struct sk_buff **);
	struct sk_buff *(*dequeue)(struct Qdisc *);
} __attribute__((preserve_access_index));

extern void bpf_kfree_skb(struct sk_buff *skb) __ksym;

SEC("struct_ops/enqueue")
int context_reference_released(__u64 *arguments)
{
	bpf_kfree_skb((void *)arguments[0]);
	return arguments[0] != 0;
}

SEC("struct_ops/enqueue")
int context_reference_released_fixed(__u64 *arguments)
{
	struct sk_buff *skb = (void *)arguments[0];

	bpf_kfree_skb(skb);
	return 1;
}

SEC("struct_ops/dequeue")
struct sk_buff *has_none(__u64 *arguments)
{
	return 0;
}

SEC(".struct_ops")
struct Qdisc_ops asks_again = {
	.id = "asks_again",
	.enqueue = (void *)context_reference_released,
	.dequeue = (void *)has_none,
};

SEC(".struct_ops")
struct Qdisc_ops drops = {
	.id = "drops",
	.enqueue = (void *)context_reference_released_fixed,
	.dequeue = (void *)has_none,
};

struct tcp_congestion_ops {
	__u32 (*ssthresh)(struct sock *sk);
	void (*cong_avoid)(struct sock *sk, __u32 ack, __u32 acked);
	__u32 (*undo_cwnd)(struct sock *sk);
	char name[16];
};

SEC("struct_ops/cong_avoid")
void object_write_beyond_field(__u64 *arguments)
{
	struct tcp_sock *tcp = (void *)arguments[0];

	asm volatile("*(u64 *)(%0 + 0) = %1" : : "r"(&tcp->snd_ssthresh), "r"(10LL));
}

SEC("struct_ops/cong_avoid")
void object_write_beyond_field_fixed(__u64 *arguments)
{
	struct tcp_sock *tcp = (void *)arguments[0];

	asm volatile("*(u32 *)(%0 + 0) = %1" : : "r"(&tcp->snd_ssthresh), "r"(10));
}

SEC("struct_ops/ssthresh")
__u32 threshold(__u64 *arguments)
{
	return 2;
}

SEC("struct_ops/undo_cwnd")
__u32 undoes(__u64 *arguments)
{
	return 2;
}

SEC(".struct_ops")
struct tcp_congestion_ops wide = {
	.ssthresh = (void *)threshold,
	.cong_avoid = (void *)object_write_beyond_field,
	.undo_cwnd = (void *)undoes,
	.name = "bpf_wide",
};

SEC(".struct_ops")
struct tcp_congestion_ops narrow = {
	.ssthresh = (void *)threshold,
	.cong_avoid = (void *)object_write_beyond_field_fixed,
	.undo_cwnd = (void *)undoes,
	.name = "bpf_narrow",
};

char LICENSE[] SEC("license") = "GPL";
