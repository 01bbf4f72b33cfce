// Calls of helpers and kernel functions that the kernel refuses, each beside what it takes.
#include "bare.h"

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__uint(map_flags, 1 << 7 /* BPF_F_RDONLY_PROG */);
	__type(key, __u32);
	__type(value, __u64);
} constants SEC(".maps");

struct guarded {
	struct bpf_spin_lock lock;
	__u64 count;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct guarded);
} guards SEC(".maps");

struct {
	__uint(type, 19 /* BPF_MAP_TYPE_CGROUP_STORAGE */);
	__type(key, __u64);
	__type(value, __u64);
} storage SEC(".maps");

extern void bpf_rcu_read_lock(void) __ksym __weak;
extern void bpf_rcu_read_unlock(void) __ksym __weak;
extern void bpf_preempt_disable(void) __ksym __weak;
extern void bpf_preempt_enable(void) __ksym __weak;
extern void bpf_local_irq_save(unsigned long *flags) __ksym __weak;
extern void bpf_local_irq_restore(unsigned long *flags) __ksym __weak;
extern int bpf_copy_from_user_str(void *to, __u32 size, const void *from, __u64 flags) __ksym __weak;
extern int bpf_iter_num_new(struct bpf_iter_num *it, int start, int end) __ksym __weak;
extern int *bpf_iter_num_next(struct bpf_iter_num *it) __ksym __weak;
extern void bpf_iter_num_destroy(struct bpf_iter_num *it) __ksym __weak;
extern void *bpf_rdonly_cast(const void *object, __u32 type) __ksym __weak;

// --- helpers ---------------------------------------------------------------------------------------------------------

SEC("tc")
int map_write_forbidden(void *skb)
{
	__u32 key = 0;
	__u64 value = 1;
	return bpf_map_update_elem(&constants, &key, &value, 0);
}

SEC("tc")
int map_write_forbidden_fixed(void *skb)
{
	__u32 key = 0;
	__u64 *value = bpf_map_lookup_elem(&constants, &key);
	return value && *value;
}

SEC("cgroup_skb/ingress")
int local_storage_flags(void *skb)
{
	__u64 *value = bpf_get_local_storage(&storage, 1);
	return *value == 0;
}

SEC("cgroup_skb/ingress")
int local_storage_flags_fixed(void *skb)
{
	__u64 *value = bpf_get_local_storage(&storage, 0);
	return *value == 0;
}

SEC("tp/syscalls/sys_enter_read")
int size_unbounded(__u64 *context)
{
	char buffer[64];
	return bpf_probe_read_user(buffer, *(volatile __u32 *)&context[4], (void *)context[3]);
}

SEC("tp/syscalls/sys_enter_read")
int size_unbounded_fixed(__u64 *context)
{
	char buffer[64];
	__u64 size = context[4];
	if (size > sizeof(buffer))
		return 0;
	return bpf_probe_read_user(buffer, size, (void *)context[3]);
}

SEC("tc")
int release_needs_reference(struct __sk_buff *skb)
{
	struct bpf_sock *socket = (void *)skb->sk;
	if (!socket)
		return 0;
	socket = bpf_sk_fullsock(socket);
	return socket ? bpf_sk_release(socket) : 0;
}

SEC("tc")
int release_needs_reference_fixed(struct __sk_buff *skb)
{
	struct bpf_sock_tuple tuple = {};
	struct bpf_sock *socket = bpf_sk_lookup_tcp(skb, &tuple, sizeof(tuple.ipv4), -1, 0);
	return socket ? bpf_sk_release(socket) : 0;
}

const char prefix_unterminated[4] SEC(".rodata.unterminated") = {'b', 'p', 'f', '_'};
static const char prefix[] = "bpf_";

SEC("tp/syscalls/sys_enter_getpid")
int string_not_terminated(void *context)
{
	char name[16];
	bpf_get_current_comm(name, sizeof(name));
	return bpf_strncmp(name, 4, prefix_unterminated) == 0;
}

SEC("tp/syscalls/sys_enter_getpid")
int string_not_terminated_fixed(void *context)
{
	char name[16];
	bpf_get_current_comm(name, sizeof(name));
	return bpf_strncmp(name, 4, prefix) == 0;
}

static const char prefixes[4][8] = {"bpf_", "sys_", "do_", "vfs_"};

SEC("tp/syscalls/sys_enter_getpid")
int string_address_variable(void *context)
{
	char name[16];
	bpf_get_current_comm(name, sizeof(name));
	return bpf_strncmp(name, 4, prefixes[bpf_get_smp_processor_id() & 3]) == 0;
}

SEC("tp/syscalls/sys_enter_getpid")
int string_address_variable_fixed(void *context)
{
	char name[16];
	bpf_get_current_comm(name, sizeof(name));
	return bpf_strncmp(name, 4, prefixes[3]) == 0;
}

// --- regions in which less is allowed --------------------------------------------------------------------------------

SEC("uprobe.s")
int helper_sleeps_unpreemptible(void *context)
{
	char buffer[8];
	bpf_preempt_disable();
	bpf_copy_from_user(buffer, sizeof(buffer), NULL);
	bpf_preempt_enable();
	return 0;
}

SEC("uprobe.s")
int helper_sleeps_unpreemptible_fixed(void *context)
{
	char buffer[8];
	bpf_copy_from_user(buffer, sizeof(buffer), NULL);
	bpf_preempt_disable();
	bpf_preempt_enable();
	return 0;
}

SEC("uprobe.s")
int helper_sleeps_without_irq(void *context)
{
	char buffer[8];
	unsigned long flags;
	bpf_local_irq_save(&flags);
	bpf_copy_from_user(buffer, sizeof(buffer), NULL);
	bpf_local_irq_restore(&flags);
	return 0;
}

SEC("uprobe.s")
int helper_sleeps_without_irq_fixed(void *context)
{
	char buffer[8];
	unsigned long flags;
	bpf_copy_from_user(buffer, sizeof(buffer), NULL);
	bpf_local_irq_save(&flags);
	bpf_local_irq_restore(&flags);
	return 0;
}

SEC("uprobe.s")
int kfunc_sleeps_under_rcu(void *context)
{
	char buffer[8];
	bpf_rcu_read_lock();
	bpf_copy_from_user_str(buffer, sizeof(buffer), NULL, 0);
	bpf_rcu_read_unlock();
	return 0;
}

SEC("uprobe.s")
int kfunc_sleeps_under_rcu_fixed(void *context)
{
	char buffer[8];
	bpf_copy_from_user_str(buffer, sizeof(buffer), NULL, 0);
	bpf_rcu_read_lock();
	bpf_rcu_read_unlock();
	return 0;
}

SEC("uprobe.s")
int kfunc_sleeps_unpreemptible(void *context)
{
	char buffer[8];
	bpf_preempt_disable();
	bpf_copy_from_user_str(buffer, sizeof(buffer), NULL, 0);
	bpf_preempt_enable();
	return 0;
}

SEC("uprobe.s")
int kfunc_sleeps_unpreemptible_fixed(void *context)
{
	char buffer[8];
	bpf_copy_from_user_str(buffer, sizeof(buffer), NULL, 0);
	bpf_preempt_disable();
	bpf_preempt_enable();
	return 0;
}

SEC("tc")
int preempt_enable_unmatched(void *skb)
{
	bpf_preempt_enable();
	return 0;
}

SEC("tc")
int preempt_enable_unmatched_fixed(void *skb)
{
	bpf_preempt_disable();
	bpf_preempt_enable();
	return 0;
}

SEC("tc")
int inside_irq_save(void *skb)
{
	unsigned long flags;
	bpf_local_irq_save(&flags);
	return 0;
}

SEC("tc")
int inside_irq_save_fixed(void *skb)
{
	unsigned long flags;
	bpf_local_irq_save(&flags);
	bpf_local_irq_restore(&flags);
	return 0;
}

SEC("tc")
int irq_flag_not_initialised(void *skb)
{
	unsigned long flags = 0;
	bpf_local_irq_restore(&flags);
	return 0;
}

SEC("tc")
int irq_flag_not_initialised_fixed(void *skb)
{
	unsigned long flags = 0;
	bpf_local_irq_save(&flags);
	bpf_local_irq_restore(&flags);
	return 0;
}

SEC("tc")
int irq_flag_not_uninitialised(void *skb)
{
	unsigned long flags;
	bpf_local_irq_save(&flags);
	bpf_local_irq_save(&flags);
	bpf_local_irq_restore(&flags);
	return 0;
}

SEC("tc")
int irq_flag_not_uninitialised_fixed(void *skb)
{
	unsigned long flags, inner;
	bpf_local_irq_save(&flags);
	bpf_local_irq_save(&inner);
	bpf_local_irq_restore(&inner);
	bpf_local_irq_restore(&flags);
	return 0;
}

// --- kernel functions ------------------------------------------------------------------------------------------------

SEC("tc")
int iterator_not_on_stack(void *skb)
{
	__u32 key = 0;
	struct guarded *guard = bpf_map_lookup_elem(&guards, &key);
	return guard ? bpf_iter_num_new((void *)&guard->count, 0, 9) : 0;
}

SEC("tc")
int iterator_not_on_stack_fixed(void *skb)
{
	struct bpf_iter_num it;
	bpf_iter_num_new(&it, 0, 9);
	bpf_iter_num_destroy(&it);
	return 0;
}

SEC("tc")
int cast_type_unknown(void *skb)
{
	return bpf_rdonly_cast(skb, 0x7fffffff) != NULL;
}

SEC("tc")
int cast_type_unknown_fixed(void *skb)
{
	return bpf_rdonly_cast(skb, 0) != NULL;
}
