// Dynamic pointers, each mistake with them beside what is accepted.
// flags: -Wno-uninitialized-const-pointer
#include "kernel.h"

#include <bpf/bpf_helpers.h>

extern int bpf_dynptr_from_skb(struct __sk_buff *skb, __u64 flags, struct bpf_dynptr *ptr) __ksym __weak;
extern void *bpf_dynptr_slice(const struct bpf_dynptr *p, __u32 offset, void *buffer, __u32 size) __ksym __weak;
extern void *bpf_dynptr_slice_rdwr(const struct bpf_dynptr *p, __u32 offset, void *buffer, __u32 size) __ksym __weak;
extern __u32 bpf_dynptr_size(const struct bpf_dynptr *p) __ksym __weak;
extern int bpf_dynptr_clone(const struct bpf_dynptr *p, struct bpf_dynptr *clone) __ksym __weak;

char LICENSE[] SEC("license") = "GPL";

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64[4]);
} store SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_USER_RINGBUF);
	__uint(max_entries, 4096);
} orders SEC(".maps");

#define FIND() ({ __u32 key = 0; __u64 *found = bpf_map_lookup_elem(&store, &key); if (!found) return 0; found; })

SEC("tc") int dynptr_argument(struct __sk_buff *skb)
{
	return bpf_dynptr_from_skb(skb, 0, (void *)FIND());
}

SEC("tc") int dynptr_argument_fixed(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	return bpf_dynptr_from_skb(skb, 0, &ptr);
}

SEC("tc") int dynptr_data_type(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	__u64 data[4] = {};

	return bpf_dynptr_from_mem(data, sizeof(data), 0, &ptr);
}

SEC("tc") int dynptr_data_type_fixed(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	__u64 *data = FIND();

	return bpf_dynptr_from_mem(data, 4 * sizeof(*data), 0, &ptr);
}

static long reserves_in_its_argument(struct bpf_dynptr *order, void *context)
{
	bpf_ringbuf_reserve_dynptr(&events, 16, 0, order);
	bpf_ringbuf_discard_dynptr(order, 0);
	return 0;
}

static long reserves_in_its_own(struct bpf_dynptr *order, void *context)
{
	struct bpf_dynptr record;

	bpf_ringbuf_reserve_dynptr(&events, 16, 0, &record);
	bpf_ringbuf_discard_dynptr(&record, 0);
	return 0;
}

SEC("syscall") int dynptr_not_uninitialised(void *ctx)
{
	return bpf_user_ringbuf_drain(&orders, reserves_in_its_argument, NULL, 0);
}

SEC("syscall") int dynptr_not_uninitialised_fixed(void *ctx)
{
	return bpf_user_ringbuf_drain(&orders, reserves_in_its_own, NULL, 0);
}

SEC("tc") int object_offset(struct __sk_buff *skb)
{
	struct bpf_dynptr pair[2];

	bpf_dynptr_from_skb(skb, 0, &pair[0]);
	bpf_dynptr_from_skb(skb, 0, &pair[1]);
	return bpf_dynptr_size((void *)pair + 4);
}

SEC("tc") int object_offset_fixed(struct __sk_buff *skb)
{
	struct bpf_dynptr pair[2];

	bpf_dynptr_from_skb(skb, 0, &pair[0]);
	bpf_dynptr_from_skb(skb, 0, &pair[1]);
	return bpf_dynptr_size(&pair[1]);
}

SEC("tc") int object_offset_variable(struct __sk_buff *skb)
{
	struct bpf_dynptr pair[2];

	bpf_dynptr_from_skb(skb, 0, &pair[0]);
	bpf_dynptr_from_skb(skb, 0, &pair[1]);
	return bpf_dynptr_size(&pair[skb->mark & 1]);
}

SEC("tc") int object_offset_variable_fixed(struct __sk_buff *skb)
{
	struct bpf_dynptr pair[2];

	bpf_dynptr_from_skb(skb, 0, &pair[0]);
	bpf_dynptr_from_skb(skb, 0, &pair[1]);
	return skb->mark & 1 ? bpf_dynptr_size(&pair[1]) : bpf_dynptr_size(&pair[0]);
}

__noinline int clones_onto_itself(struct bpf_dynptr *ptr)
{
	return bpf_dynptr_clone(ptr, ptr);
}

__noinline int clones(struct bpf_dynptr *ptr)
{
	struct bpf_dynptr clone;

	return bpf_dynptr_clone(ptr, &clone);
}

SEC("tc") int dynptr_made_of_const(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return clones_onto_itself(&ptr);
}

SEC("tc") int dynptr_made_of_const_fixed(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return clones(&ptr);
}

SEC("tc") int overwrite_referenced_dynptr(struct __sk_buff *skb)
{
	struct bpf_dynptr record;

	bpf_ringbuf_reserve_dynptr(&events, 16, 0, &record);
	bpf_dynptr_from_skb(skb, 0, &record);
	bpf_ringbuf_discard_dynptr(&record, 0);
	return 0;
}

SEC("tc") int overwrite_referenced_dynptr_fixed(struct __sk_buff *skb)
{
	struct bpf_dynptr record;

	bpf_ringbuf_reserve_dynptr(&events, 16, 0, &record);
	bpf_ringbuf_discard_dynptr(&record, 0);
	bpf_dynptr_from_skb(skb, 0, &record);
	return 0;
}

SEC("cgroup_skb/egress") int packet_slice_read_only(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	char buffer[16];

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return bpf_dynptr_slice_rdwr(&ptr, 0, buffer, sizeof(buffer)) != NULL;
}

SEC("cgroup_skb/egress") int packet_slice_read_only_fixed(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	char buffer[16];

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return bpf_dynptr_slice(&ptr, 0, buffer, sizeof(buffer)) != NULL;
}

SEC("tc") int kfunc_argument_not_constant(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	char buffer[64];

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return bpf_dynptr_slice(&ptr, 0, buffer, skb->len & 31) != NULL;
}

SEC("tc") int kfunc_argument_not_constant_fixed(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	char buffer[64];

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return bpf_dynptr_slice(&ptr, 0, buffer, 31) != NULL;
}

SEC("tc") int kfunc_argument_memory_and_size(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	char buffer[8];

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return bpf_dynptr_slice(&ptr, 0, buffer, 16) != NULL;
}

SEC("tc") int kfunc_argument_memory_and_size_fixed(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;
	char buffer[16];

	bpf_dynptr_from_skb(skb, 0, &ptr);
	return bpf_dynptr_slice(&ptr, 0, buffer, 16) != NULL;
}

SEC("tc") int kfunc_argument_not_context(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	return bpf_dynptr_from_skb((void *)&ptr, 0, &ptr);
}

SEC("tc") int kfunc_argument_not_context_fixed(struct __sk_buff *skb)
{
	struct bpf_dynptr ptr;

	return bpf_dynptr_from_skb(skb, 0, &ptr);
}
