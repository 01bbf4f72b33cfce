// Packets and contexts as the kernel has them: casts of contexts and of addresses to the kernel's types.
#include "objects.h"

extern void *bpf_cast_to_kern_ctx(void *context) __ksym;
extern void *bpf_rdonly_cast(const void *object, __u32 type) __ksym;

struct skb_shared_info {
	__u8 nr_frags;
	__u8 meta_len;
	struct sk_buff *frag_list;
} __attribute__((preserve_access_index));

struct xdp_rxq_info {
	struct net_device *dev;
} __attribute__((preserve_access_index));

struct xdp_buff {
	struct xdp_rxq_info *rxq;
	__u32 frame_sz;
} __attribute__((preserve_access_index));

SEC("tc")
int interface_of(struct __sk_buff *skb)
{
	struct sk_buff *kernel = bpf_cast_to_kern_ctx(skb);

#ifdef BROKEN_MARK_WRITTEN
	kernel->mark = 1;
#endif
	return kernel->dev->ifindex + kernel->len;
}

SEC("tc")
int fragments(struct __sk_buff *skb)
{
	struct sk_buff *kernel = bpf_cast_to_kern_ctx(skb);
	struct skb_shared_info *shared =
		bpf_rdonly_cast(kernel->head + kernel->end, bpf_core_type_id_kernel(struct skb_shared_info));

#ifdef BROKEN_SHARED_WRITTEN
	shared->meta_len = 0;
#endif
	return shared->nr_frags + shared->frag_list->len;
}

SEC("tc")
int bytes(struct __sk_buff *skb)
{
	struct sk_buff *kernel = bpf_cast_to_kern_ctx(skb);
	__u32 *words = bpf_rdonly_cast(kernel->head, 0);

#ifdef BROKEN_BYTES_WRITTEN
	words[0] = 0;
#endif
	return words[100];
}

SEC("tc")
int family(struct __sk_buff *skb)
{
	struct sk_buff *kernel = bpf_cast_to_kern_ctx(skb);
	struct sock *sk = kernel->sk;

#ifndef BROKEN_SOCKET_MAY_BE_MISSING
	if (!sk)
		return 0;
#endif
#ifdef BROKEN_SOCKET_MAY_BE_MISSING
	return bpf_skc_to_tcp_sock(sk)->srtt_us;
#else
	return sk->__sk_common.skc_family;
#endif
}

SEC("xdp")
int frame(struct xdp_md *context)
{
	struct xdp_buff *kernel = bpf_cast_to_kern_ctx(context);

	return kernel->frame_sz > 2048 && kernel->rxq->dev->ifindex == 1 ? XDP_DROP : XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
