// What else can be passed where helpers take dynptr.
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

SEC("tc") int dynptr_from_mem__4_zero(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, 0);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_number(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, n);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_context(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)ctx);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_moved_context(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)ctx + 4);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_stack(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)buffer);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_raw_stack(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)raw);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_stack_end(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)buffer + 60);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_value(struct __sk_buff *ctx)
{
	char raw[64];
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)value);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_value_end(struct __sk_buff *ctx)
{
	char raw[64];
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)value + 60);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_value_anywhere(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	char raw[64];
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)value + (n & 63));
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_maybe(struct __sk_buff *ctx)
{
	char raw[64];
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)maybe);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_map(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)&m_array);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_other_map(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)&m_hash);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_nested_map(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)&m_nested);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_function(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)on_round);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_string(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)words);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_record(struct __sk_buff *ctx)
{
	char raw[64];
	void *record = bpf_ringbuf_reserve(&m_ring, 64, 0);
	if (!record)
		return 0;
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)record);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_lock(struct __sk_buff *ctx)
{
	char raw[64];
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct locked *locked = bpf_map_lookup_elem(&m_locked, &key);
	if (!locked)
		return 0;
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)&locked->lock);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_timer(struct __sk_buff *ctx)
{
	char raw[64];
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct timed *timed = bpf_map_lookup_elem(&m_timer, &key);
	if (!timed)
		return 0;
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)&timed->timer);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_dynptr(struct __sk_buff *ctx)
{
	char raw[64];
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)&local);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_ring_dynptr(struct __sk_buff *ctx)
{
	char raw[64];
	struct bpf_dynptr ring;
	bpf_ringbuf_reserve_dynptr(&m_ring, 64, 0, &ring);
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)&ring);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_sixteen(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, 16);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_negative(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, -1);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_small(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, n & 31);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)socket);
	return result == 7;
}

SEC("tc") int dynptr_from_mem__4_packet(struct __sk_buff *ctx)
{
	char raw[64];
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)packet);
	return result == 7;
}

SEC("tc") int ringbuf_submit_dynptr__1_zero(struct __sk_buff *ctx)
{
	((void (*)(long, long))199)(0, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_number(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	((void (*)(long, long))199)(n, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_context(struct __sk_buff *ctx)
{
	((void (*)(long, long))199)((long)ctx, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_moved_context(struct __sk_buff *ctx)
{
	((void (*)(long, long))199)((long)ctx + 4, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_stack(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	((void (*)(long, long))199)((long)buffer, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_raw_stack(struct __sk_buff *ctx)
{
	char raw[64];
	((void (*)(long, long))199)((long)raw, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_stack_end(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	((void (*)(long, long))199)((long)buffer + 60, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_value(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	((void (*)(long, long))199)((long)value, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_value_end(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	((void (*)(long, long))199)((long)value + 60, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_value_anywhere(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	((void (*)(long, long))199)((long)value + (n & 63), 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_maybe(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	((void (*)(long, long))199)((long)maybe, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_map(struct __sk_buff *ctx)
{
	((void (*)(long, long))199)((long)&m_array, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_other_map(struct __sk_buff *ctx)
{
	((void (*)(long, long))199)((long)&m_hash, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_nested_map(struct __sk_buff *ctx)
{
	((void (*)(long, long))199)((long)&m_nested, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_function(struct __sk_buff *ctx)
{
	((void (*)(long, long))199)((long)on_round, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_string(struct __sk_buff *ctx)
{
	((void (*)(long, long))199)((long)words, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_record(struct __sk_buff *ctx)
{
	void *record = bpf_ringbuf_reserve(&m_ring, 64, 0);
	if (!record)
		return 0;
	((void (*)(long, long))199)((long)record, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_lock(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct locked *locked = bpf_map_lookup_elem(&m_locked, &key);
	if (!locked)
		return 0;
	((void (*)(long, long))199)((long)&locked->lock, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_timer(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct timed *timed = bpf_map_lookup_elem(&m_timer, &key);
	if (!timed)
		return 0;
	((void (*)(long, long))199)((long)&timed->timer, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_dynptr(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	((void (*)(long, long))199)((long)&local, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_unmade_dynptr(struct __sk_buff *ctx)
{
	struct bpf_dynptr unmade;
	((void (*)(long, long))199)((long)&unmade, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_sixteen(struct __sk_buff *ctx)
{
	((void (*)(long, long))199)(16, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_negative(struct __sk_buff *ctx)
{
	((void (*)(long, long))199)(-1, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_small(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	((void (*)(long, long))199)(n & 31, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	((void (*)(long, long))199)((long)socket, 0);
	return 0;
}

SEC("tc") int ringbuf_submit_dynptr__1_packet(struct __sk_buff *ctx)
{
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	((void (*)(long, long))199)((long)packet, 0);
	return 0;
}

SEC("tc") int dynptr_read__3_ring_dynptr(struct __sk_buff *ctx)
{
	char raw[64];
	struct bpf_dynptr ring;
	bpf_ringbuf_reserve_dynptr(&m_ring, 64, 0, &ring);
	long result = (long)((long (*)(long, long, long, long, long))201)((long)raw, 16, (long)&ring, 0, 0);
	return result == 7;
}
