// What else can be passed where helpers take memory.
// Written by testdata/recorder/generate_calls.
// flags: -Wno-uninitialized -Wno-uninitialized-const-pointer -Wno-unused
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct plain {
	__u64 numbers[8];
};
struct locked {
	struct bpf_spin_lock lock;
	__u32 number;
	__u64 numbers[7];
};
struct timed {
	struct bpf_timer timer;
	__u64 numbers[6];
};

#define MAP(name, kind, entries, key_type, value_type) \
	struct { __uint(type, kind); __uint(max_entries, entries); __type(key, key_type); __type(value, value_type); } \
	name SEC(".maps");
#define BARE(name, kind, entries, key_bytes, value_bytes) \
	struct { __uint(type, kind); __uint(max_entries, entries); __uint(key_size, key_bytes); \
		 __uint(value_size, value_bytes); } name SEC(".maps");
#define STORAGE(name, kind) \
	struct { __uint(type, kind); __uint(map_flags, BPF_F_NO_PREALLOC); __type(key, int); __type(value, struct plain); } \
	name SEC(".maps");

MAP(m_array, BPF_MAP_TYPE_ARRAY, 8, __u32, struct plain)
MAP(m_hash, BPF_MAP_TYPE_HASH, 8, __u32, struct plain)
MAP(m_locked, BPF_MAP_TYPE_HASH, 8, __u32, struct locked)
MAP(m_timer, BPF_MAP_TYPE_HASH, 8, __u32, struct timed)
struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); } m_ring SEC(".maps");
struct inner { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 1); __type(key, __u32); __type(value, __u32); } m_inner SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS); __uint(max_entries, 1); __type(key, __u32); __array(values, struct inner); } m_nested SEC(".maps") = { .values = { &m_inner } };

const char words[] = "%d words";
const volatile struct plain constants = {};
char LICENSE[] SEC("license") = "GPL";

static __u64 (*random_number)(void) = (void *)7;

static long on_element(void *map, __u32 *key, struct plain *value, void *data) { return 0; }
static int on_timer(void *map, __u32 *key, void *value) { return 0; }
static long on_area(void *task, void *area, void *data) { return 0; }
static long on_round(__u32 index, void *data) { return 0; }
static long on_record(struct bpf_dynptr *record, void *data) { return 0; }

SEC("tc") int trace_printk__1_zero(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))6)(0, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_number(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	long result = (long)((long (*)(long, long))6)(n, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_context(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))6)((long)ctx, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_moved_context(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))6)((long)ctx + 4, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_raw_stack(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long))6)((long)raw, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_stack_end(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long))6)((long)buffer + 60, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_value(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long))6)((long)value, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_value_end(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long))6)((long)value + 60, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_value_anywhere(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long))6)((long)value + (n & 63), 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_maybe(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	long result = (long)((long (*)(long, long))6)((long)maybe, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_map(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))6)((long)&m_array, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_other_map(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))6)((long)&m_hash, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_nested_map(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))6)((long)&m_nested, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_function(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))6)((long)on_round, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_string(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))6)((long)words, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_record(struct __sk_buff *ctx)
{
	void *record = bpf_ringbuf_reserve(&m_ring, 64, 0);
	if (!record)
		return 0;
	long result = (long)((long (*)(long, long))6)((long)record, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_lock(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct locked *locked = bpf_map_lookup_elem(&m_locked, &key);
	if (!locked)
		return 0;
	long result = (long)((long (*)(long, long))6)((long)&locked->lock, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_timer(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct timed *timed = bpf_map_lookup_elem(&m_timer, &key);
	if (!timed)
		return 0;
	long result = (long)((long (*)(long, long))6)((long)&timed->timer, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_dynptr(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)((long (*)(long, long))6)((long)&local, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_ring_dynptr(struct __sk_buff *ctx)
{
	struct bpf_dynptr ring;
	bpf_ringbuf_reserve_dynptr(&m_ring, 64, 0, &ring);
	long result = (long)((long (*)(long, long))6)((long)&ring, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_unmade_dynptr(struct __sk_buff *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)((long (*)(long, long))6)((long)&unmade, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_sixteen(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))6)(16, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_negative(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))6)(-1, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_small(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	long result = (long)((long (*)(long, long))6)(n & 31, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long, long))6)((long)socket, 16);
	return result == 7;
}

SEC("tc") int trace_printk__1_packet(struct __sk_buff *ctx)
{
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	long result = (long)((long (*)(long, long))6)((long)packet, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_zero(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))16)(0, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_number(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	long result = (long)((long (*)(long, long))16)(n, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_context(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))16)((long)ctx, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_moved_context(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))16)((long)ctx + 4, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_stack(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long))16)((long)buffer, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_stack_end(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long))16)((long)buffer + 60, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_value(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long))16)((long)value, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_value_end(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long))16)((long)value + 60, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_value_anywhere(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long))16)((long)value + (n & 63), 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_maybe(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	long result = (long)((long (*)(long, long))16)((long)maybe, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_map(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))16)((long)&m_array, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_other_map(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))16)((long)&m_hash, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_nested_map(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))16)((long)&m_nested, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_function(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))16)((long)on_round, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_string(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))16)((long)words, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_record(struct __sk_buff *ctx)
{
	void *record = bpf_ringbuf_reserve(&m_ring, 64, 0);
	if (!record)
		return 0;
	long result = (long)((long (*)(long, long))16)((long)record, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_lock(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct locked *locked = bpf_map_lookup_elem(&m_locked, &key);
	if (!locked)
		return 0;
	long result = (long)((long (*)(long, long))16)((long)&locked->lock, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_timer(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct timed *timed = bpf_map_lookup_elem(&m_timer, &key);
	if (!timed)
		return 0;
	long result = (long)((long (*)(long, long))16)((long)&timed->timer, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_dynptr(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)((long (*)(long, long))16)((long)&local, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_ring_dynptr(struct __sk_buff *ctx)
{
	struct bpf_dynptr ring;
	bpf_ringbuf_reserve_dynptr(&m_ring, 64, 0, &ring);
	long result = (long)((long (*)(long, long))16)((long)&ring, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_unmade_dynptr(struct __sk_buff *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)((long (*)(long, long))16)((long)&unmade, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_sixteen(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))16)(16, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_negative(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))16)(-1, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_small(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	long result = (long)((long (*)(long, long))16)(n & 31, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long, long))16)((long)socket, 16);
	return result == 7;
}

SEC("tc") int get_current_comm__1_packet(struct __sk_buff *ctx)
{
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	long result = (long)((long (*)(long, long))16)((long)packet, 16);
	return result == 7;
}

SEC("tc") int csum_diff__1_zero(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)(0, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_number(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)(n, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_context(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)((long)ctx, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_moved_context(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)((long)ctx + 4, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_raw_stack(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	long result = (long)((long (*)(long, long, long, long, long))28)((long)raw, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_stack_end(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)((long)buffer + 60, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_value(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))28)((long)value, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_value_end(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))28)((long)value + 60, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_value_anywhere(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))28)((long)value + (n & 63), 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_maybe(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	long result = (long)((long (*)(long, long, long, long, long))28)((long)maybe, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_map(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)((long)&m_array, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_other_map(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)((long)&m_hash, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_nested_map(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)((long)&m_nested, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_function(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)((long)on_round, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_string(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)((long)words, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_record(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	void *record = bpf_ringbuf_reserve(&m_ring, 64, 0);
	if (!record)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))28)((long)record, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_lock(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct locked *locked = bpf_map_lookup_elem(&m_locked, &key);
	if (!locked)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))28)((long)&locked->lock, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_timer(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct timed *timed = bpf_map_lookup_elem(&m_timer, &key);
	if (!timed)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))28)((long)&timed->timer, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_dynptr(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)((long (*)(long, long, long, long, long))28)((long)&local, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_ring_dynptr(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_dynptr ring;
	bpf_ringbuf_reserve_dynptr(&m_ring, 64, 0, &ring);
	long result = (long)((long (*)(long, long, long, long, long))28)((long)&ring, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_unmade_dynptr(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_dynptr unmade;
	long result = (long)((long (*)(long, long, long, long, long))28)((long)&unmade, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_sixteen(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)(16, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_negative(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)(-1, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_small(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)(n & 31, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))28)((long)socket, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int csum_diff__1_packet(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))28)((long)packet, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("raw_tp/sys_enter") int get_stack__2_task(void *ctx)
{
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)((long (*)(long, long, long, long))67)((long)ctx, (long)task, 16, 0);
	return result == 7;
}
