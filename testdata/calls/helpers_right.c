// Each helper called rightly.
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
MAP(m_percpu, BPF_MAP_TYPE_PERCPU_ARRAY, 8, __u32, struct plain)
MAP(m_locked, BPF_MAP_TYPE_HASH, 8, __u32, struct locked)
MAP(m_timer, BPF_MAP_TYPE_HASH, 8, __u32, struct timed)
BARE(m_perf, BPF_MAP_TYPE_PERF_EVENT_ARRAY, 2, 4, 4)
BARE(m_stack, BPF_MAP_TYPE_STACK_TRACE, 8, 4, 64)
BARE(m_prog, BPF_MAP_TYPE_PROG_ARRAY, 4, 4, 4)
BARE(m_cgroup, BPF_MAP_TYPE_CGROUP_ARRAY, 2, 4, 4)
BARE(m_sockmap, BPF_MAP_TYPE_SOCKMAP, 8, 4, 8)
BARE(m_sockhash, BPF_MAP_TYPE_SOCKHASH, 8, 4, 8)
BARE(m_queue, BPF_MAP_TYPE_QUEUE, 8, 0, 8)
BARE(m_reuseport, 20 /* reuseport array */, 8, 4, 8)
struct { __uint(type, 19 /* cgroup storage */); __type(key, struct { __u64 id; __u32 type; }); __type(value, struct plain); } m_local SEC(".maps");
STORAGE(m_sk_storage, BPF_MAP_TYPE_SK_STORAGE)
STORAGE(m_task_storage, BPF_MAP_TYPE_TASK_STORAGE)
STORAGE(m_cgrp_storage, 32 /* cgrp storage */)
struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); } m_ring SEC(".maps");
struct { __uint(type, 31 /* user ring buffer */); __uint(max_entries, 4096); } m_user_ring SEC(".maps");

const char words[] = "%d words";
const volatile struct plain constants = {};
char LICENSE[] SEC("license") = "GPL";

static __u64 (*random_number)(void) = (void *)7;

static long on_element(void *map, __u32 *key, struct plain *value, void *data) { return 0; }
static int on_timer(void *map, __u32 *key, void *value) { return 0; }
static long on_area(void *task, void *area, void *data) { return 0; }
static long on_round(__u32 index, void *data) { return 0; }
static long on_record(struct bpf_dynptr *record, void *data) { return 0; }

SEC("tc") int map_lookup_elem__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long))1)((long)&m_array, (long)buffer);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int map_update_elem__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))2)((long)&m_array, (long)buffer, (long)buffer, 0);
	return result == 7;
}

SEC("tc") int map_delete_elem__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long))3)((long)&m_array, (long)buffer);
	return result == 7;
}

SEC("tc") int ktime_get_ns__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))5)();
	return result == 7;
}

SEC("tc") int trace_printk__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long))6)((long)buffer, 16);
	return result == 7;
}

SEC("tc") int get_prandom_u32__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))7)();
	return result == 7;
}

SEC("tc") int get_smp_processor_id__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))8)();
	return result == 7;
}

SEC("tc") int skb_store_bytes__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))9)((long)ctx, 0, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int l3_csum_replace__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long, long, long, long))10)((long)ctx, 0, 0, 0, 0);
	return result == 7;
}

SEC("tc") int l4_csum_replace__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long, long, long, long))11)((long)ctx, 0, 0, 0, 0);
	return result == 7;
}

SEC("tc") int tail_call__right(struct __sk_buff *ctx)
{
	((void (*)(long, long, long))12)((long)ctx, (long)&m_prog, 0);
	return 0;
}

SEC("tc") int clone_redirect__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long, long))13)((long)ctx, 0, 0);
	return result == 7;
}

SEC("tc") int get_current_pid_tgid__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))14)();
	return result == 7;
}

SEC("tc") int get_current_uid_gid__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))15)();
	return result == 7;
}

SEC("tc") int get_current_comm__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long))16)((long)raw, 16);
	return result == 7;
}

SEC("tc") int get_cgroup_classid__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))17)((long)ctx);
	return result == 7;
}

SEC("tc") int skb_vlan_push__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long, long))18)((long)ctx, 0, 0);
	return result == 7;
}

SEC("tc") int skb_vlan_pop__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))19)((long)ctx);
	return result == 7;
}

SEC("tc") int skb_get_tunnel_key__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))20)((long)ctx, (long)raw, 16, 0);
	return result == 7;
}

SEC("tc") int skb_set_tunnel_key__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))21)((long)ctx, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int perf_event_read__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))22)((long)&m_perf, 0);
	return result == 7;
}

SEC("tc") int redirect__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))23)(0, 0);
	return result == 7;
}

SEC("tc") int get_route_realm__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))24)((long)ctx);
	return result == 7;
}

SEC("tc") int perf_event_output__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))25)((long)ctx, (long)&m_perf, 0, (long)buffer, 16);
	return result == 7;
}

SEC("tc") int skb_load_bytes__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))26)((long)ctx, 0, (long)raw, 16);
	return result == 7;
}

SEC("raw_tp/sys_enter") int get_stackid__right(void *ctx)
{
	long result = (long)((long (*)(long, long, long))27)((long)ctx, (long)&m_stack, 0);
	return result == 7;
}

SEC("tc") int csum_diff__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))28)((long)buffer, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int skb_get_tunnel_opt__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long))29)((long)ctx, (long)raw, 16);
	return result == 7;
}

SEC("tc") int skb_set_tunnel_opt__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long))30)((long)ctx, (long)buffer, 16);
	return result == 7;
}

SEC("tc") int skb_change_proto__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long, long))31)((long)ctx, 0, 0);
	return result == 7;
}

SEC("tc") int skb_change_type__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))32)((long)ctx, 0);
	return result == 7;
}

SEC("tc") int skb_under_cgroup__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long, long))33)((long)ctx, (long)&m_cgroup, 0);
	return result == 7;
}

SEC("tc") int get_hash_recalc__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))34)((long)ctx);
	return result == 7;
}

SEC("tc") int get_current_task__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))35)();
	return result == 7;
}

SEC("tc") int current_task_under_cgroup__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))37)((long)&m_cgroup, 0);
	return result == 7;
}

SEC("tc") int skb_change_tail__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long, long))38)((long)ctx, 0, 0);
	return result == 7;
}

SEC("tc") int skb_pull_data__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))39)((long)ctx, 0);
	return result == 7;
}

SEC("tc") int csum_update__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))40)((long)ctx, 0);
	return result == 7;
}

SEC("tc") int set_hash_invalid__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))41)((long)ctx);
	return result == 7;
}

SEC("tc") int get_numa_node_id__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))42)();
	return result == 7;
}

SEC("tc") int skb_change_head__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long, long))43)((long)ctx, 0, 0);
	return result == 7;
}

SEC("xdp") int xdp_adjust_head__right(struct xdp_md *ctx)
{
	long result = (long)((long (*)(long, long))44)((long)ctx, 0);
	return result == 7;
}

SEC("tc") int get_socket_cookie__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))46)((long)ctx);
	return result == 7;
}

SEC("tc") int get_socket_uid__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))47)((long)ctx);
	return result == 7;
}

SEC("tc") int set_hash__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))48)((long)ctx, 0);
	return result == 7;
}

SEC("tc") int skb_adjust_room__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long, long, long))50)((long)ctx, 0, 0, 0);
	return result == 7;
}

SEC("sk_skb/stream_verdict") int sk_redirect_map__right(void *ctx)
{
	long result = (long)((long (*)(long, long, long, long))52)((long)ctx, (long)&m_sockmap, 0, 0);
	return result == 7;
}

SEC("sockops") int sock_map_update__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))53)((long)ctx, (long)&m_sockmap, (long)buffer, 0);
	return result == 7;
}

SEC("xdp") int xdp_adjust_meta__right(struct xdp_md *ctx)
{
	long result = (long)((long (*)(long, long))54)((long)ctx, 0);
	return result == 7;
}

SEC("tc") int perf_event_read_value__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))55)((long)&m_perf, 0, (long)raw, 16);
	return result == 7;
}

SEC("perf_event") int perf_prog_read_value__right(void *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long))56)((long)ctx, (long)raw, 16);
	return result == 7;
}

SEC("sockops") int sock_ops_cb_flags_set__right(void *ctx)
{
	long result = (long)((long (*)(long, long))59)((long)ctx, 0);
	return result == 7;
}

SEC("sk_msg") int msg_redirect_map__right(void *ctx)
{
	long result = (long)((long (*)(long, long, long, long))60)((long)ctx, (long)&m_sockmap, 0, 0);
	return result == 7;
}

SEC("sk_msg") int msg_apply_bytes__right(void *ctx)
{
	long result = (long)((long (*)(long, long))61)((long)ctx, 0);
	return result == 7;
}

SEC("sk_msg") int msg_cork_bytes__right(void *ctx)
{
	long result = (long)((long (*)(long, long))62)((long)ctx, 0);
	return result == 7;
}

SEC("sk_msg") int msg_pull_data__right(void *ctx)
{
	long result = (long)((long (*)(long, long, long, long))63)((long)ctx, 0, 0, 0);
	return result == 7;
}

SEC("cgroup/connect4") int bind__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long))64)((long)ctx, (long)buffer, 16);
	return result == 7;
}

SEC("xdp") int xdp_adjust_tail__right(struct xdp_md *ctx)
{
	long result = (long)((long (*)(long, long))65)((long)ctx, 0);
	return result == 7;
}

SEC("tc") int skb_get_xfrm_state__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long, long))66)((long)ctx, 0, (long)raw, 16, 0);
	return result == 7;
}

SEC("raw_tp/sys_enter") int get_stack__right(void *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))67)((long)ctx, (long)raw, 16, 0);
	return result == 7;
}

SEC("tc") int skb_load_bytes_relative__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long, long))68)((long)ctx, 0, (long)raw, 16, 0);
	return result == 7;
}

SEC("sockops") int sock_hash_update__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))70)((long)ctx, (long)&m_sockhash, (long)buffer, 0);
	return result == 7;
}

SEC("sk_msg") int msg_redirect_hash__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))71)((long)ctx, (long)&m_sockhash, (long)buffer, 0);
	return result == 7;
}

SEC("sk_skb/stream_verdict") int sk_redirect_hash__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))72)((long)ctx, (long)&m_sockhash, (long)buffer, 0);
	return result == 7;
}

SEC("lwt_seg6local") int lwt_seg6_store_bytes__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))74)((long)ctx, 0, (long)buffer, 16);
	return result == 7;
}

SEC("lwt_seg6local") int lwt_seg6_adjust_srh__right(void *ctx)
{
	long result = (long)((long (*)(long, long, long))75)((long)ctx, 0, 0);
	return result == 7;
}

SEC("lwt_seg6local") int lwt_seg6_action__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))76)((long)ctx, 0, (long)buffer, 16);
	return result == 7;
}

SEC("tc") int skb_cgroup_id__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))79)((long)ctx);
	return result == 7;
}

SEC("tc") int get_current_cgroup_id__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))80)();
	return result == 7;
}

SEC("cgroup/connect4") int get_local_storage__right(void *ctx)
{
	long result = (long)((long (*)(long, long))81)((long)&m_local, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("sk_reuseport") int sk_select_reuseport__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))82)((long)ctx, (long)&m_reuseport, (long)buffer, 0);
	return result == 7;
}

SEC("tc") int skb_ancestor_cgroup_id__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))83)((long)ctx, 0);
	return result == 7;
}

SEC("tc") int sk_lookup_tcp__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))84)((long)ctx, (long)buffer, 16, 0, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int sk_lookup_udp__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))85)((long)ctx, (long)buffer, 16, 0, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int sk_release__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long))86)((long)socket);
	return result == 7;
}

SEC("tc") int map_push_elem__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long))87)((long)&m_queue, (long)buffer, 0);
	return result == 7;
}

SEC("tc") int map_pop_elem__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long))88)((long)&m_queue, (long)buffer);
	return result == 7;
}

SEC("tc") int map_peek_elem__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long))89)((long)&m_queue, (long)buffer);
	return result == 7;
}

SEC("sk_msg") int msg_push_data__right(void *ctx)
{
	long result = (long)((long (*)(long, long, long, long))90)((long)ctx, 0, 0, 0);
	return result == 7;
}

SEC("sk_msg") int msg_pop_data__right(void *ctx)
{
	long result = (long)((long (*)(long, long, long, long))91)((long)ctx, 0, 0, 0);
	return result == 7;
}

SEC("tc") int spin_lock__right(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct locked *locked = bpf_map_lookup_elem(&m_locked, &key);
	if (!locked)
		return 0;
	((void (*)(long))93)((long)&locked->lock);
	return 0;
}

SEC("tc") int spin_unlock__right(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct locked *locked = bpf_map_lookup_elem(&m_locked, &key);
	if (!locked)
		return 0;
	((void (*)(long))94)((long)&locked->lock);
	return 0;
}

SEC("tc") int sk_fullsock__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long))95)((long)socket);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int tcp_sock__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long))96)((long)socket);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int skb_ecn_set_ce__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))97)((long)ctx);
	return result == 7;
}

SEC("tc") int get_listener_sock__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long))98)((long)socket);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int skc_lookup_tcp__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))99)((long)ctx, (long)buffer, 16, 0, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int tcp_check_syncookie__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))100)((long)socket, (long)buffer, 16, (long)buffer, 16);
	return result == 7;
}

SEC("cgroup/sysctl") int sysctl_get_name__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))101)((long)ctx, (long)buffer, 16, 0);
	return result == 7;
}

SEC("cgroup/sysctl") int sysctl_get_current_value__right(void *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long))102)((long)ctx, (long)raw, 16);
	return result == 7;
}

SEC("cgroup/sysctl") int sysctl_get_new_value__right(void *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long))103)((long)ctx, (long)raw, 16);
	return result == 7;
}

SEC("cgroup/sysctl") int sysctl_set_new_value__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long))104)((long)ctx, (long)buffer, 16);
	return result == 7;
}

SEC("tc") int strtol__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))105)((long)buffer, 16, 0, (long)raw);
	return result == 7;
}

SEC("tc") int strtoul__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))106)((long)buffer, 16, 0, (long)raw);
	return result == 7;
}

SEC("tc") int sk_storage_get__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long, long, long, long))107)((long)&m_sk_storage, (long)socket, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int sk_storage_delete__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long, long))108)((long)&m_sk_storage, (long)socket);
	return result == 7;
}

SEC("tc") int send_signal__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))109)(0);
	return result == 7;
}

SEC("tc") int tcp_gen_syncookie__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long, long, long, long, long))110)((long)socket, (long)buffer, 16, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int skb_output__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)((long (*)(long, long, long, long, long))111)((long)task, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("tc") int probe_read_user__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long))112)((long)raw, 16, 0);
	return result == 7;
}

SEC("tc") int probe_read_kernel__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long))113)((long)raw, 16, 0);
	return result == 7;
}

SEC("tc") int probe_read_user_str__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long))114)((long)raw, 16, 0);
	return result == 7;
}

SEC("tc") int probe_read_kernel_str__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long))115)((long)raw, 16, 0);
	return result == 7;
}

SEC("tc") int send_signal_thread__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))117)(0);
	return result == 7;
}

SEC("tc") int jiffies64__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))118)();
	return result == 7;
}

SEC("perf_event") int read_branch_records__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))119)((long)ctx, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int get_ns_current_pid_tgid__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))120)(0, 0, (long)raw, 16);
	return result == 7;
}

SEC("syscall") int xdp_output__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)((long (*)(long, long, long, long, long))121)((long)task, (long)&m_array, 0, (long)buffer, 16);
	return result == 7;
}

SEC("tc") int get_netns_cookie__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))122)((long)ctx);
	return result == 7;
}

SEC("tc") int get_current_ancestor_cgroup_id__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))123)(0);
	return result == 7;
}

SEC("tc") int sk_assign__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long, long, long))124)((long)ctx, (long)socket, 0);
	return result == 7;
}

SEC("tc") int ktime_get_boot_ns__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))125)();
	return result == 7;
}

SEC("tc") int ringbuf_output__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))130)((long)&m_ring, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int ringbuf_reserve__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long, long))131)((long)&m_ring, 16, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int ringbuf_submit__right(struct __sk_buff *ctx)
{
	void *record = bpf_ringbuf_reserve(&m_ring, 64, 0);
	if (!record)
		return 0;
	((void (*)(long, long))132)((long)record, 0);
	return 0;
}

SEC("tc") int ringbuf_discard__right(struct __sk_buff *ctx)
{
	void *record = bpf_ringbuf_reserve(&m_ring, 64, 0);
	if (!record)
		return 0;
	((void (*)(long, long))133)((long)record, 0);
	return 0;
}

SEC("tc") int ringbuf_query__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))134)((long)&m_ring, 1);
	return result == 7;
}

SEC("tc") int csum_level__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))135)((long)ctx, 0);
	return result == 7;
}

SEC("tc") int skc_to_tcp6_sock__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long))136)((long)socket);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int skc_to_tcp_sock__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long))137)((long)socket);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int skc_to_tcp_timewait_sock__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long))138)((long)socket);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int skc_to_tcp_request_sock__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long))139)((long)socket);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int skc_to_udp6_sock__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long))140)((long)socket);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int get_task_stack__right(struct __sk_buff *ctx)
{
	char raw[64];
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)((long (*)(long, long, long, long))141)((long)task, (long)raw, 16, 0);
	return result == 7;
}

SEC("syscall") int copy_from_user__right(void *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long))148)((long)raw, 16, 0);
	return result == 7;
}

SEC("tc") int snprintf_btf__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))149)((long)buffer, 16, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int skb_cgroup_classid__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long))151)((long)ctx);
	return result == 7;
}

SEC("tc") int redirect_neigh__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))152)(0, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int redirect_peer__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long))155)(0, 0);
	return result == 7;
}

SEC("tc") int task_storage_get__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)((long (*)(long, long, long, long))156)((long)&m_task_storage, (long)task, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int task_storage_delete__right(struct __sk_buff *ctx)
{
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)((long (*)(long, long))157)((long)&m_task_storage, (long)task);
	return result == 7;
}

SEC("tc") int get_current_task_btf__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))158)();
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int ktime_get_coarse_ns__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))160)();
	return result == 7;
}

SEC("syscall") int sock_from_file__right(void *ctx)
{
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)((long (*)(long))162)((long)task);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int for_each_map_elem__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))164)((long)&m_hash, (long)on_element, (long)buffer, 0);
	return result == 7;
}

SEC("tc") int snprintf__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long, long))165)((long)buffer, 16, (long)words, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int sys_bpf__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long))166)(0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int btf_find_by_name_kind__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))167)((long)buffer, 16, 0, 0);
	return result == 7;
}

SEC("syscall") int sys_close__right(void *ctx)
{
	long result = (long)((long (*)(long))168)(0);
	return result == 7;
}

SEC("tc") int timer_init__right(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct timed *timed = bpf_map_lookup_elem(&m_timer, &key);
	if (!timed)
		return 0;
	long result = (long)((long (*)(long, long, long))169)((long)&timed->timer, (long)&m_timer, 0);
	return result == 7;
}

SEC("tc") int timer_set_callback__right(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct timed *timed = bpf_map_lookup_elem(&m_timer, &key);
	if (!timed)
		return 0;
	long result = (long)((long (*)(long, long))170)((long)&timed->timer, (long)on_timer);
	return result == 7;
}

SEC("tc") int timer_start__right(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct timed *timed = bpf_map_lookup_elem(&m_timer, &key);
	if (!timed)
		return 0;
	long result = (long)((long (*)(long, long, long))171)((long)&timed->timer, 0, 0);
	return result == 7;
}

SEC("tc") int timer_cancel__right(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct timed *timed = bpf_map_lookup_elem(&m_timer, &key);
	if (!timed)
		return 0;
	long result = (long)((long (*)(long))172)((long)&timed->timer);
	return result == 7;
}

SEC("raw_tp/sys_enter") int get_attach_cookie__right(void *ctx)
{
	long result = (long)((long (*)(long))174)((long)ctx);
	return result == 7;
}

SEC("tc") int task_pt_regs__right(struct __sk_buff *ctx)
{
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)((long (*)(long))175)((long)task);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int get_branch_snapshot__right(struct __sk_buff *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long))176)((long)raw, 16);
	return result == 7;
}

SEC("tc") int trace_vprintk__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))177)((long)buffer, 16, (long)buffer, 16);
	return result == 7;
}

SEC("tc") int skc_to_unix_sock__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long))178)((long)socket);
	return result ? *(int *)result == 7 : 0;
}

SEC("syscall") int kallsyms_lookup_name__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))179)((long)buffer, 16, 0, (long)raw);
	return result == 7;
}

SEC("tc") int find_vma__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)((long (*)(long, long, long, long, long))180)((long)task, 0, (long)on_area, (long)buffer, 0);
	return result == 7;
}

SEC("tc") int loop__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))181)(10, (long)on_round, (long)buffer, 0);
	return result == 7;
}

SEC("tc") int strncmp__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long))182)((long)buffer, 16, (long)words);
	return result == 7;
}

SEC("cgroup/connect4") int get_retval__right(void *ctx)
{
	long result = (long)((long (*)(void))186)();
	return result == 7;
}

SEC("cgroup/connect4") int set_retval__right(void *ctx)
{
	long result = (long)((long (*)(long))187)(0);
	return result == 7;
}

SEC("xdp") int xdp_get_buff_len__right(struct xdp_md *ctx)
{
	long result = (long)((long (*)(long))188)((long)ctx);
	return result == 7;
}

SEC("xdp") int xdp_load_bytes__right(struct xdp_md *ctx)
{
	char raw[64];
	long result = (long)((long (*)(long, long, long, long))189)((long)ctx, 0, (long)raw, 16);
	return result == 7;
}

SEC("xdp") int xdp_store_bytes__right(struct xdp_md *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))190)((long)ctx, 0, (long)buffer, 16);
	return result == 7;
}

SEC("syscall") int copy_from_user_task__right(void *ctx)
{
	char raw[64];
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)((long (*)(long, long, long, long, long))191)((long)raw, 16, 0, (long)task, 0);
	return result == 7;
}

SEC("tc") int skb_set_tstamp__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(long, long, long))192)((long)ctx, 0, 0);
	return result == 7;
}

SEC("tc") int map_lookup_percpu_elem__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long))195)((long)&m_percpu, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int skc_to_mptcp_sock__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)((long (*)(long))196)((long)socket);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int dynptr_from_mem__right(struct __sk_buff *ctx)
{
	char raw[64];
	struct bpf_dynptr unmade;
	long result = (long)((long (*)(long, long, long, long))197)((long)raw, 16, 0, (long)&unmade);
	return result == 7;
}

SEC("tc") int ringbuf_reserve_dynptr__right(struct __sk_buff *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)((long (*)(long, long, long, long))198)((long)&m_ring, 0, 0, (long)&unmade);
	return result == 7;
}

SEC("tc") int ringbuf_submit_dynptr__right(struct __sk_buff *ctx)
{
	struct bpf_dynptr ring;
	bpf_ringbuf_reserve_dynptr(&m_ring, 64, 0, &ring);
	((void (*)(long, long))199)((long)&ring, 0);
	return 0;
}

SEC("tc") int ringbuf_discard_dynptr__right(struct __sk_buff *ctx)
{
	struct bpf_dynptr ring;
	bpf_ringbuf_reserve_dynptr(&m_ring, 64, 0, &ring);
	((void (*)(long, long))200)((long)&ring, 0);
	return 0;
}

SEC("tc") int dynptr_read__right(struct __sk_buff *ctx)
{
	char raw[64];
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)((long (*)(long, long, long, long, long))201)((long)raw, 16, (long)&local, 0, 0);
	return result == 7;
}

SEC("tc") int dynptr_write__right(struct __sk_buff *ctx)
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
	long result = (long)((long (*)(long, long, long, long, long))202)((long)&local, 0, (long)buffer, 16, 0);
	return result == 7;
}

SEC("tc") int dynptr_data__right(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)((long (*)(long, long, long))203)((long)&local, 0, 16);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int tcp_raw_gen_syncookie_ipv4__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long))204)((long)buffer, (long)buffer, 16);
	return result == 7;
}

SEC("tc") int tcp_raw_gen_syncookie_ipv6__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long))205)((long)buffer, (long)buffer, 16);
	return result == 7;
}

SEC("tc") int tcp_raw_check_syncookie_ipv4__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long))206)((long)buffer, (long)buffer);
	return result == 7;
}

SEC("tc") int tcp_raw_check_syncookie_ipv6__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long))207)((long)buffer, (long)buffer);
	return result == 7;
}

SEC("tc") int ktime_get_tai_ns__right(struct __sk_buff *ctx)
{
	long result = (long)((long (*)(void))208)();
	return result == 7;
}

SEC("tc") int user_ringbuf_drain__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)((long (*)(long, long, long, long))209)((long)&m_user_ring, (long)on_record, (long)buffer, 0);
	return result == 7;
}

SEC("tc") int cgrp_storage_get__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)((long (*)(long, long, long, long))210)((long)&m_cgrp_storage, (long)task, (long)buffer, 0);
	return result ? *(int *)result == 7 : 0;
}

SEC("tc") int cgrp_storage_delete__right(struct __sk_buff *ctx)
{
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)((long (*)(long, long))211)((long)&m_cgrp_storage, (long)task);
	return result == 7;
}
