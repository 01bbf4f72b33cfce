// Kernel functions on dynamic pointers: over packets, local memory and ring buffers; each rightly, and the mistakes.
// flags: -Wno-uninitialized-const-pointer
#include "kernel.h"

#include <bpf/bpf_helpers.h>

extern int bpf_dynptr_from_skb(struct __sk_buff *skb, __u64 flags, struct bpf_dynptr *ptr) __ksym;
extern int bpf_dynptr_from_skb_meta(struct __sk_buff *skb, __u64 flags, struct bpf_dynptr *ptr) __ksym;
extern int bpf_dynptr_from_xdp(struct xdp_md *xdp, __u64 flags, struct bpf_dynptr *ptr) __ksym;
extern void *bpf_dynptr_slice(const struct bpf_dynptr *p, __u32 offset, void *buffer, __u32 size) __ksym;
extern void *bpf_dynptr_slice_rdwr(const struct bpf_dynptr *p, __u32 offset, void *buffer, __u32 size) __ksym;
extern int bpf_dynptr_adjust(const struct bpf_dynptr *p, __u32 start, __u32 end) __ksym;
extern bool bpf_dynptr_is_null(const struct bpf_dynptr *p) __ksym;
extern bool bpf_dynptr_is_rdonly(const struct bpf_dynptr *p) __ksym;
extern __u32 bpf_dynptr_size(const struct bpf_dynptr *p) __ksym;
extern int bpf_dynptr_clone(const struct bpf_dynptr *p, struct bpf_dynptr *clone) __ksym;
extern int bpf_dynptr_copy(struct bpf_dynptr *to, __u32 to_offset, struct bpf_dynptr *from, __u32 offset,
			   __u32 size) __ksym;
extern int bpf_dynptr_memset(struct bpf_dynptr *p, __u32 offset, __u32 size, __u8 value) __ksym;
extern int bpf_xdp_pull_data(struct xdp_md *xdp, __u32 size) __ksym;

char LICENSE[] SEC("license") = "GPL";

struct header {
	__u32 words[4];
};

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct header);
} store SEC(".maps");

SEC("tc") int reads_a_slice(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	struct header buffer, *header;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	header = bpf_dynptr_slice(&ptr, 0, &buffer, sizeof(buffer));
	return header ? header->words[1] : 0;
}

SEC("tc") int reads_a_slice_unchecked(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	struct header buffer, *header;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	header = bpf_dynptr_slice(&ptr, 0, &buffer, sizeof(buffer));
	return header->words[1];
}

SEC("tc") int reads_behind_a_slice(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	struct header buffer, *header;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	header = bpf_dynptr_slice(&ptr, 0, &buffer, sizeof(buffer));
	return header ? header->words[4] : 0;
}

SEC("tc") int writes_a_readable_slice(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	struct header buffer, *header;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	header = bpf_dynptr_slice(&ptr, 0, &buffer, sizeof(buffer));
	if (header)
		header->words[0] = 1;
	return 0;
}

SEC("tc") int writes_a_slice(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	struct header buffer, *header;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	header = bpf_dynptr_slice_rdwr(&ptr, 0, &buffer, sizeof(buffer));
	if (!header)
		return 0;
	header->words[0] = 1;
	if (header == &buffer)
		bpf_dynptr_write(&ptr, 0, &buffer, sizeof(buffer), 0);
	return 0;
}

SEC("tc") int uses_a_slice_after_write(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	struct header buffer = {}, *header;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	header = bpf_dynptr_slice_rdwr(&ptr, 0, 0, sizeof(buffer));
	if (!header)
		return 0;
	bpf_dynptr_write(&ptr, 0, &buffer, sizeof(buffer), 0);
	return header->words[0];
}

SEC("tc") int uses_a_slice_after_pull(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	struct header *header;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	header = bpf_dynptr_slice(&ptr, 0, 0, sizeof(*header));
	if (!header)
		return 0;
	bpf_skb_pull_data(skb, 16);
	return header->words[0];
}

SEC("cgroup_skb/egress") int slice_to_write_where_packets_are_read(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	struct header buffer, *header;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	header = bpf_dynptr_slice_rdwr(&ptr, 0, &buffer, sizeof(buffer));
	return header ? 1 : 0;
}

SEC("tc") int slice_of_unknown_size(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	char buffer[64];

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return bpf_dynptr_slice(&ptr, 0, buffer, skb->len & 31) != 0;
}

SEC("tc") int slice_larger_than_buffer(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	char buffer[8];

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return bpf_dynptr_slice(&ptr, 0, buffer, 16) != 0;
}

SEC("tc") int slice_of_nothing(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	return bpf_dynptr_slice(&ptr, 0, 0, 16) != 0;
}

SEC("tc") int slice_after_overwriting(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	struct header *header;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	header = bpf_dynptr_slice(&ptr, 0, 0, sizeof(*header));
	if (!header)
		return 0;
	*(volatile __u64 *)&ptr = 0;
	return header->words[0];
}

SEC("tc") int makes_a_dynptr_twice(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	bpf_dynptr_from_skb(skb, 0, &ptr);
	return bpf_dynptr_size(&ptr);
}

SEC("tc") int skb_that_is_none(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	return bpf_dynptr_from_skb((void *)&ptr, 0, &ptr);
}

SEC("tc") int dynptr_on_no_stack(struct __sk_buff *skb)
{
	__u32 zero = 0;
	struct header *value = bpf_map_lookup_elem(&store, &zero);

	return value ? bpf_dynptr_from_skb(skb, 0, (void *)value) : 0;
}

SEC("tc") int dynptr_between_slots(struct __sk_buff *skb)
{
	char room[40];

	return bpf_dynptr_from_skb(skb, 0, (void *)(room + 4));
}

SEC("tc") int reads_metadata(struct __sk_buff *skb)
{
	struct bpf_dynptr meta;
	__u32 *mark;

	bpf_dynptr_from_skb_meta(skb, 0, &meta);
	mark = bpf_dynptr_slice_rdwr(&meta, 0, 0, 4);
	if (mark)
		*mark = 7;
	return 0;
}

SEC("tc") int uses_metadata_after_write(struct __sk_buff *skb)
{
	struct bpf_dynptr meta;
	__u32 *mark, value = 1;

	bpf_dynptr_from_skb_meta(skb, 0, &meta);
	mark = bpf_dynptr_slice_rdwr(&meta, 0, 0, 4);
	if (!mark)
		return 0;
	bpf_dynptr_write(&meta, 4, &value, sizeof(value), 0);
	return *mark;
}

SEC("xdp") int reads_a_frame(struct xdp_md *xdp)
{
	struct bpf_dynptr ptr;
	struct header buffer, *header;

	bpf_dynptr_from_xdp(xdp, 0, &ptr);
	header = bpf_dynptr_slice(&ptr, 14, &buffer, sizeof(buffer));
	return header && header->words[1] ? XDP_PASS : XDP_DROP;
}

SEC("xdp") int uses_a_frame_after_adjusting(struct xdp_md *xdp)
{
	struct bpf_dynptr ptr;
	struct header buffer, *header;

	bpf_dynptr_from_xdp(xdp, 0, &ptr);
	header = bpf_dynptr_slice(&ptr, 14, &buffer, sizeof(buffer));
	if (!header || bpf_xdp_adjust_head(xdp, 4))
		return XDP_DROP;
	return header->words[0] ? XDP_PASS : XDP_DROP;
}

SEC("xdp") int dynptr_of_another_program_type(struct xdp_md *xdp)
{
	struct bpf_dynptr ptr;

	bpf_dynptr_from_skb((void *)xdp, 0, &ptr);
	return XDP_PASS;
}

SEC("xdp") int pulls_data(struct xdp_md *xdp)
{
	void *data, *end;

	if (bpf_xdp_pull_data(xdp, 64))
		return XDP_DROP;
	data = (void *)(long)xdp->data;
	end = (void *)(long)xdp->data_end;
	if (data + 14 > end)
		return XDP_DROP;
	return *(__u8 *)data ? XDP_PASS : XDP_DROP;
}

SEC("xdp") int keeps_data_that_is_pulled(struct xdp_md *xdp)
{
	void *data = (void *)(long)xdp->data;
	void *end = (void *)(long)xdp->data_end;

	if (data + 14 > end || bpf_xdp_pull_data(xdp, 64))
		return XDP_DROP;
	return *(__u8 *)data ? XDP_PASS : XDP_DROP;
}

SEC("tc") int adjusts_and_asks(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	if (bpf_dynptr_from_skb(skb, 0, &ptr))
		return 0;
	if (bpf_dynptr_is_null(&ptr) || bpf_dynptr_is_rdonly(&ptr))
		return 1;
	bpf_dynptr_adjust(&ptr, 1, 4);
	return bpf_dynptr_size(&ptr);
}

SEC("tc") int asks_what_is_none(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	return bpf_dynptr_is_null(&ptr);
}

SEC("tc") int clones(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr, clone;
	struct header *header;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	bpf_dynptr_clone(&ptr, &clone);
	header = bpf_dynptr_slice(&clone, 0, 0, sizeof(*header));
	if (!header)
		return 0;
	*(volatile __u64 *)&ptr = 0;
	return header->words[0];
}

SEC("tc") int clones_nothing(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr, clone;

	bpf_dynptr_clone(&ptr, &clone);
	return 0;
}

SEC("tc") int clones_a_record(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr, clone;

	bpf_ringbuf_reserve_dynptr(&events, 16, 0, &ptr);
	bpf_dynptr_clone(&ptr, &clone);
	bpf_ringbuf_submit_dynptr(&clone, 0);
	return 0;
}

SEC("tc") int uses_a_record_whose_clone_is_gone(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr, clone;
	__u32 value = 0;

	bpf_ringbuf_reserve_dynptr(&events, 16, 0, &ptr);
	bpf_dynptr_clone(&ptr, &clone);
	bpf_ringbuf_submit_dynptr(&clone, 0);
	bpf_dynptr_read(&value, sizeof(value), &ptr, 0, 0);
	return value;
}

SEC("tc") int keeps_a_clone(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr, clone;

	bpf_ringbuf_reserve_dynptr(&events, 16, 0, &ptr);
	bpf_dynptr_clone(&ptr, &clone);
	return 0;
}

SEC("tc") int clones_onto_a_record(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr, record;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	bpf_ringbuf_reserve_dynptr(&events, 16, 0, &record);
	bpf_dynptr_clone(&ptr, &record);
	return 0;
}

SEC("tc") int copies(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr, local;
	__u32 zero = 0;
	struct header *value = bpf_map_lookup_elem(&store, &zero);

	if (!value)
		return 0;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	bpf_dynptr_from_skb(skb, 0, &ptr);
	bpf_dynptr_copy(&local, 0, &ptr, 0, sizeof(*value));
	bpf_dynptr_memset(&local, 0, 4, 0xff);
	return value->words[0];
}

SEC("tc") int copies_to_what_is_none(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr, local;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	bpf_dynptr_copy(&local, 0, &ptr, 0, 4);
	return 0;
}

SEC("tc") int fills_what_is_none(struct __sk_buff *skb)
{
	struct bpf_dynptr local;

	bpf_dynptr_memset(&local, 0, 4, 0xff);
	return 0;
}

SEC("tc") int uses_a_slice_after_memset(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	struct header *header;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	header = bpf_dynptr_slice_rdwr(&ptr, 0, 0, sizeof(*header));
	if (!header)
		return 0;
	bpf_dynptr_memset(&ptr, 0, 4, 0xff);
	return header->words[0];
}

SEC("tc") int slices_a_record(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	struct header *header;

	bpf_ringbuf_reserve_dynptr(&events, sizeof(*header), 0, &ptr);
	header = bpf_dynptr_slice_rdwr(&ptr, 0, 0, sizeof(*header));
	if (header)
		header->words[0] = 1;
	bpf_ringbuf_submit_dynptr(&ptr, 0);
	return 0;
}

SEC("tc") int uses_a_slice_of_a_submitted_record(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	struct header *header;

	bpf_ringbuf_reserve_dynptr(&events, sizeof(*header), 0, &ptr);
	header = bpf_dynptr_slice(&ptr, 0, 0, sizeof(*header));
	bpf_ringbuf_submit_dynptr(&ptr, 0);
	return header ? header->words[0] : 0;
}

static __noinline int lines(const struct bpf_dynptr *ptr)
{
	return bpf_dynptr_size(ptr) / 64;
}

__noinline int words(const struct bpf_dynptr *ptr)
{
	return bpf_dynptr_size(ptr) / 4;
}

__noinline int shortened(const struct bpf_dynptr *ptr)
{
	return bpf_dynptr_adjust(ptr, 0, 4);
}

__noinline int copied(const struct bpf_dynptr *ptr)
{
	return bpf_dynptr_clone(ptr, (struct bpf_dynptr *)ptr);
}

SEC("tc") int passes_to_a_static_function(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return lines(&ptr);
}

SEC("tc") int passes_to_a_global_function(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return words(&ptr);
}

SEC("tc") int has_a_global_function_adjust(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return shortened(&ptr);
}

SEC("tc") int has_a_global_function_overwrite(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return copied(&ptr);
}

SEC("tp/syscalls/sys_enter_openat") int dynptr_where_no_packets_are(void *ctx)
{
	struct bpf_dynptr ptr;
	char buffer[16];
	__u32 zero = 0;
	struct header *value = bpf_map_lookup_elem(&store, &zero);

	if (!value)
		return 0;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &ptr);
	return bpf_dynptr_slice(&ptr, 0, buffer, sizeof(buffer)) != 0;
}

SEC("tp/syscalls/sys_enter_openat") int slice_to_write_where_no_packets_are(void *ctx)
{
	struct bpf_dynptr ptr;
	__u32 zero = 0;
	struct header *value = bpf_map_lookup_elem(&store, &zero);

	if (!value)
		return 0;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &ptr);
	return bpf_dynptr_slice_rdwr(&ptr, 0, 0, 16) != 0;
}
