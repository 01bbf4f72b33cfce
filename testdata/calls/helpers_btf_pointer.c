// What else can be passed where helpers take btf pointer.
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
STORAGE(m_task_storage, BPF_MAP_TYPE_TASK_STORAGE)
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

SEC("syscall") int skb_output__1_zero(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)(0, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_number(void *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)(n, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_context(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)((long)ctx, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_moved_context(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)((long)ctx + 4, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_stack(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)((long)buffer, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_raw_stack(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	long result = (long)((long (*)(long, long, long, long, long))111)((long)raw, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_stack_end(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)((long)buffer + 60, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_value(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))111)((long)value, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_value_end(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))111)((long)value + 60, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_value_anywhere(void *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))111)((long)value + (n & 63), (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_maybe(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	long result = (long)((long (*)(long, long, long, long, long))111)((long)maybe, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_map(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)((long)&m_array, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_other_map(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)((long)&m_hash, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_nested_map(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)((long)&m_nested, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_function(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)((long)on_round, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_string(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)((long)words, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_record(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	void *record = bpf_ringbuf_reserve(&m_ring, 64, 0);
	if (!record)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))111)((long)record, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_lock(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct locked *locked = bpf_map_lookup_elem(&m_locked, &key);
	if (!locked)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))111)((long)&locked->lock, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_timer(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct timed *timed = bpf_map_lookup_elem(&m_timer, &key);
	if (!timed)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))111)((long)&timed->timer, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_dynptr(void *ctx)
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
	long result = (long)((long (*)(long, long, long, long, long))111)((long)&local, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_ring_dynptr(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_dynptr ring;
	bpf_ringbuf_reserve_dynptr(&m_ring, 64, 0, &ring);
	long result = (long)((long (*)(long, long, long, long, long))111)((long)&ring, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_unmade_dynptr(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_dynptr unmade;
	long result = (long)((long (*)(long, long, long, long, long))111)((long)&unmade, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_sixteen(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)(16, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_negative(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)(-1, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__1_small(void *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))111)(n & 31, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("tc") int get_task_stack__1_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long, long, long, long))141)((long)socket, (long)raw, 16, 0);
	return result == 7;
}

SEC("tc") int get_task_stack__1_packet(struct __sk_buff *ctx)
{
	char raw[64];
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	long result = (long)((long (*)(long, long, long, long))141)((long)packet, (long)raw, 16, 0);
	return result == 7;
}

SEC("tc") int task_storage_get__2_zero(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, 0, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_number(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, n, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_context(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)ctx, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_moved_context(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)ctx + 4, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_stack(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)buffer, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_raw_stack(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)raw, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_stack_end(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)buffer + 60, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_value(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)value, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_value_end(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)value + 60, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_value_anywhere(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)value + (n & 63), (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_maybe(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)maybe, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_map(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)&m_array, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_other_map(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)&m_hash, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_nested_map(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)&m_nested, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_function(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)on_round, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_string(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)words, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_record(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	void *record = bpf_ringbuf_reserve(&m_ring, 64, 0);
	if (!record)
		return 0;
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)record, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_lock(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct locked *locked = bpf_map_lookup_elem(&m_locked, &key);
	if (!locked)
		return 0;
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)&locked->lock, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_timer(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct timed *timed = bpf_map_lookup_elem(&m_timer, &key);
	if (!timed)
		return 0;
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)&timed->timer, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_dynptr(struct __sk_buff *ctx)
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
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)&local, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_ring_dynptr(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_dynptr ring;
	bpf_ringbuf_reserve_dynptr(&m_ring, 64, 0, &ring);
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)&ring, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_unmade_dynptr(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_dynptr unmade;
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)&unmade, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_sixteen(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, 16, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_negative(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, -1, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_small(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, n & 31, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)socket, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_get__2_packet(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)packet, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}
