// Maps that programs of some types may not use, or not so many of; each mistake beside what is accepted.
#include "bare.h"

struct with_lock {
	struct bpf_spin_lock lock;
	__u32 count;
};

struct bpf_wq {
	__u64 opaque[2];
} __attribute__((aligned(8)));

struct with_queue {
	struct bpf_wq queue;
	__u64 count;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct with_lock);
} locked SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct with_queue);
} queues SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} plain SEC(".maps");

struct storage {
	__uint(type, 19 /* BPF_MAP_TYPE_CGROUP_STORAGE */);
	__type(key, __u64);
	__type(value, __u64);
} storage SEC(".maps"), other_storage SEC(".maps");

struct arena {
	__uint(type, 33 /* BPF_MAP_TYPE_ARENA */);
	__uint(map_flags, 1 << 10 /* BPF_F_MMAPABLE */);
	__uint(max_entries, 1);
} arena SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_STACK_TRACE);
	__uint(max_entries, 1);
	__uint(key_size, 4);
	__uint(value_size, 8);
} traces SEC(".maps");

BARE_WITH_MAP("socket", socket_filter_lock, locked, "r1 = %[map] ll; r0 = 0; exit")
BARE_WITH_MAP("socket", socket_filter_lock_fixed, plain, "r1 = %[map] ll; r0 = 0; exit")

BARE_WITH_MAP("tp/syscalls/sys_enter_getpid", tracing_workqueue, queues, "r1 = %[map] ll; r0 = 0; exit")
BARE_WITH_MAP("tc", tracing_workqueue_fixed, queues, "r1 = %[map] ll; r0 = 0; exit")

BARE_WITH_MAP("syscall", sleepable_map, traces, "r1 = %[map] ll; r0 = 0; exit")
BARE_WITH_MAP("syscall", sleepable_map_fixed, plain, "r1 = %[map] ll; r0 = 0; exit")

SEC("cgroup_skb/ingress") __attribute__((naked)) int second_cgroup_storage(void)
{
	asm volatile("r1 = %[one] ll; r2 = %[two] ll; r0 = 1; exit" : : [one] "i"(&storage), [two] "i"(&other_storage));
}

SEC("cgroup_skb/ingress") __attribute__((naked)) int second_cgroup_storage_fixed(void)
{
	asm volatile("r1 = %[one] ll; r2 = %[one] ll; r0 = 1; exit" : : [one] "i"(&storage));
}


BARE_WITH_MAP("tc", zero_sized_read, arena, LOOKUP "r0 = 0; exit")
BARE_WITH_MAP("tc", zero_sized_read_fixed, plain, LOOKUP "r0 = 0; exit")

struct {
	__uint(type, BPF_MAP_TYPE_SOCKMAP);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} sockets SEC(".maps");

BARE_WITH_MAP("kprobe/do_unlinkat", sockmap_update, sockets, "r1 = 0; *(u64 *)(r10 - 8) = r1; r2 = r10; r2 += -8; r1 = %[map] ll; call 3; r0 = 0; exit")
BARE_WITH_MAP("tc", sockmap_update_fixed, sockets, "r1 = 0; *(u64 *)(r10 - 8) = r1; r2 = r10; r2 += -8; r1 = %[map] ll; call 3; r0 = 0; exit")

struct {
	__uint(type, BPF_MAP_TYPE_QUEUE);
	__uint(max_entries, 1);
	__type(value, __u64);
} queue SEC(".maps");

BARE_WITH_MAP("tc", sockmap_argument, sockets, "r2 = r10; r2 += -8; r1 = %[map] ll; call 89; r0 = 0; exit")
BARE_WITH_MAP("tc", sockmap_argument_fixed, queue, "r2 = r10; r2 += -8; r1 = %[map] ll; call 89; r0 = 0; exit")
