// A queueing discipline that drops every packet. It owns the packet that enqueue gets, and must give it back: a program called
// next would not.
#include "objects.h"


struct sk_buff;
struct Qdisc;
struct bpf_sk_buff_ptr;

extern void bpf_kfree_skb(struct sk_buff *skb) __ksym;

struct {
	__uint(type, BPF_MAP_TYPE_PROG_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u32);
} next SEC(".maps");

SEC("struct_ops/enqueue")
int BPF_PROG(drop_enqueue, struct sk_buff *skb, struct Qdisc *queue, struct bpf_sk_buff_ptr *to_free)
{
	bpf_kfree_skb(skb);
#ifdef BROKEN_CALLS_NEXT
	bpf_tail_call(ctx, &next, 0);
#endif
	return 1;
}

SEC("struct_ops/dequeue")
struct sk_buff *BPF_PROG(drop_dequeue, struct Qdisc *queue)
{
	return 0;
}

struct Qdisc_ops {
	char id[16];
	int (*enqueue)(struct sk_buff *, struct Qdisc *, struct sk_buff **);
	struct sk_buff *(*dequeue)(struct Qdisc *);
} __attribute__((preserve_access_index));

SEC(".struct_ops")
struct Qdisc_ops drop_all = {
	.id = "drop_all",
	.enqueue = (void *)drop_enqueue,
	.dequeue = (void *)drop_dequeue,
};

char LICENSE[] SEC("license") = "GPL";
