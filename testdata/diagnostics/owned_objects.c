// Objects that programs allocate, each mistake with them beside what is accepted.
#include "owned.h"

struct number {
	long number;
};

struct plain {
	long key;
	long data;
	struct bpf_list_node node;
};

struct counted {
	long key;
	struct bpf_refcount count;
	struct bpf_list_node node;
};

struct sums {
	long count;
	long total;
};

struct large_sums {
	long count[65];
};

struct largest_sums {
	long count[64];
};

struct sums_with_pointer {
	long count;
	struct sums *next;
};

struct sums_with_lock {
	long count;
	struct bpf_spin_lock lock;
};

struct percpu_value {
	struct sums __percpu_kptr *sums;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__type(key, int);
	__type(value, struct percpu_value);
	__uint(max_entries, 1);
} percpu_values SEC(".maps");

char LICENSE[] SEC("license") = "GPL";

SEC("tc") int allocation_type_no_struct(struct __sk_buff *skb)
{
	int *number = bpf_obj_new_impl(bpf_core_type_id_local(int), NULL);

	if (number)
		drop_object(number);
	return 0;
}

SEC("tc") int allocation_type_no_struct_fixed(struct __sk_buff *skb)
{
	struct number *number = bpf_obj_new_impl(bpf_core_type_id_local(struct number), NULL);

	if (number)
		drop_object(number);
	return 0;
}

SEC("tc") int allocation_type_out_of_range(struct __sk_buff *skb)
{
	struct number *number = bpf_obj_new_impl(-1, NULL);

	if (number)
		drop_object(number);
	return 0;
}

SEC("tc") int allocation_type_out_of_range_fixed(struct __sk_buff *skb)
{
	struct number *number = bpf_obj_new_impl(bpf_core_type_id_local(struct number), NULL);

	if (number)
		drop_object(number);
	return 0;
}

SEC("tc") int percpu_type_too_large(struct __sk_buff *skb)
{
	struct large_sums *sums = new_percpu_object(struct large_sums);

	if (sums)
		drop_percpu_object(sums);
	return 0;
}

SEC("tc") int percpu_type_too_large_fixed(struct __sk_buff *skb)
{
	struct largest_sums *sums = new_percpu_object(struct largest_sums);

	if (sums)
		drop_percpu_object(sums);
	return 0;
}

SEC("tc") int percpu_type_not_numbers(struct __sk_buff *skb)
{
	struct sums_with_pointer *sums = new_percpu_object(struct sums_with_pointer);

	if (sums)
		drop_percpu_object(sums);
	return 0;
}

SEC("tc") int percpu_type_not_numbers_fixed(struct __sk_buff *skb)
{
	struct sums *sums = new_percpu_object(struct sums);

	if (sums)
		drop_percpu_object(sums);
	return 0;
}

SEC("tc") int percpu_type_special_fields(struct __sk_buff *skb)
{
	struct sums_with_lock *sums = new_percpu_object(struct sums_with_lock);

	if (sums)
		drop_percpu_object(sums);
	return 0;
}

SEC("tc") int percpu_type_special_fields_fixed(struct __sk_buff *skb)
{
	struct sums *sums = new_percpu_object(struct sums);

	if (sums)
		drop_percpu_object(sums);
	return 0;
}

SEC("tc") int object_for_drop(struct __sk_buff *skb)
{
	struct number *number = new_object(struct number);

	if (number)
		drop_percpu_object(number);
	return 0;
}

SEC("tc") int object_for_drop_fixed(struct __sk_buff *skb)
{
	struct number *number = new_object(struct number);

	if (number)
		drop_object(number);
	return 0;
}

SEC("tc") int object_for_percpu_drop(struct __sk_buff *skb)
{
	struct sums *sums = new_percpu_object(struct sums);

	if (sums)
		drop_object(sums);
	return 0;
}

SEC("tc") int object_for_percpu_drop_fixed(struct __sk_buff *skb)
{
	struct sums *sums = new_percpu_object(struct sums);

	if (sums)
		drop_percpu_object(sums);
	return 0;
}

SEC("tc") int release_needs_zero_offset(struct __sk_buff *skb)
{
	struct plain *plain = new_object(struct plain);

	if (plain)
		drop_object(&plain->node);
	return 0;
}

SEC("tc") int release_needs_zero_offset_fixed(struct __sk_buff *skb)
{
	struct plain *plain = new_object(struct plain);

	if (plain)
		drop_object(plain);
	return 0;
}

SEC("tc") int no_reference_count(struct __sk_buff *skb)
{
	struct plain *plain = new_object(struct plain), *second;

	if (!plain)
		return 0;
	second = share_object(plain);
	drop_object(second);
	drop_object(plain);
	return 0;
}

SEC("tc") int no_reference_count_fixed(struct __sk_buff *skb)
{
	struct counted *counted = new_object(struct counted), *second;

	if (!counted)
		return 0;
	second = share_object(counted);
	drop_object(second);
	drop_object(counted);
	return 0;
}

SEC("tc") int object_field_not_direct(struct __sk_buff *skb)
{
	struct plain *plain = new_object(struct plain);

	if (!plain)
		return 0;
	*(volatile __u64 *)&plain->node = 0;
	drop_object(plain);
	return 0;
}

SEC("tc") int object_field_not_direct_fixed(struct __sk_buff *skb)
{
	struct plain *plain = new_object(struct plain);

	if (!plain)
		return 0;
	*(volatile __u64 *)&plain->data = 0;
	drop_object(plain);
	return 0;
}

SEC("tc") int field_beyond_member(struct __sk_buff *skb)
{
	struct plain *plain = new_object(struct plain);
	long data;

	if (!plain)
		return 0;
	data = *(volatile long *)((void *)&plain->key + 4);
	drop_object(plain);
	return data;
}

SEC("tc") int field_beyond_member_fixed(struct __sk_buff *skb)
{
	struct plain *plain = new_object(struct plain);
	long data;

	if (!plain)
		return 0;
	data = *(volatile long *)&plain->key;
	drop_object(plain);
	return data;
}

SEC("tc") int object_per_cpu(struct __sk_buff *skb)
{
	int key = 0;
	struct percpu_value *value = bpf_map_lookup_elem(&percpu_values, &key);
	struct sums *sums;

	if (!value)
		return 0;
	sums = value->sums;
	return sums ? sums->count : 0;
}

SEC("tc") int object_per_cpu_fixed(struct __sk_buff *skb)
{
	int key = 0;
	struct percpu_value *value = bpf_map_lookup_elem(&percpu_values, &key);
	struct sums *sums;

	if (!value)
		return 0;
	sums = value->sums;
	if (!sums)
		return 0;
	sums = bpf_this_cpu_ptr(sums);
	return sums->count;
}
