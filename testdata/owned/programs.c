// Whole programs over lists, trees and kept objects, as people write them.
#include "owned.h"

extern int bpf_iter_num_new(struct bpf_iter_num *it, int start, int end) __ksym;
extern int *bpf_iter_num_next(struct bpf_iter_num *it) __ksym;
extern void bpf_iter_num_destroy(struct bpf_iter_num *it) __ksym;

char LICENSE[] SEC("license") = "GPL";

// --- a queue of packets by priority, which a second program works off ------------------------------------------------

struct packet {
	u64 deadline;
	u32 length;
	u32 mark;
	struct bpf_rb_node node;
};

struct schedule {
	struct bpf_spin_lock lock;
	u32 length;
	u64 bytes;
	struct bpf_rb_root packets __contains(packet, node);
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__type(key, u32);
	__type(value, struct schedule);
	__uint(max_entries, 16);
} schedules SEC(".maps");

static bool earlier(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return container(a, struct packet, node)->deadline < container(b, struct packet, node)->deadline;
}

SEC("tc") int enqueue_by_deadline(struct __sk_buff *skb)
{
	u32 key = skb->priority & 15;
	struct schedule *schedule = bpf_map_lookup_elem(&schedules, &key);
	struct packet *packet;

	if (!schedule)
		return TC_ACT_OK;
	packet = new_object(struct packet);
	if (!packet)
		return TC_ACT_SHOT;
	packet->deadline = bpf_ktime_get_ns() + skb->len * 1000;
	packet->length = skb->len;
	packet->mark = skb->mark;
	bpf_spin_lock(&schedule->lock);
	if (schedule->length >= 1000) {
		bpf_spin_unlock(&schedule->lock);
		drop_object(packet);
		return TC_ACT_SHOT;
	}
	schedule->length++;
	schedule->bytes += packet->length;
	tree_add(&schedule->packets, &packet->node, earlier);
	bpf_spin_unlock(&schedule->lock);
	return TC_ACT_OK;
}

SEC("tc") int dequeue_expired(struct __sk_buff *skb)
{
	u32 key = skb->priority & 15, dropped = 0;
	struct schedule *schedule = bpf_map_lookup_elem(&schedules, &key);
	u64 now = bpf_ktime_get_ns();
	struct bpf_rb_node *node;
	struct packet *packet;

	if (!schedule)
		return TC_ACT_OK;
	for (int i = 0; i < 64; i++) {
		bpf_spin_lock(&schedule->lock);
		node = bpf_rbtree_first(&schedule->packets);
		if (!node || container(node, struct packet, node)->deadline > now) {
			bpf_spin_unlock(&schedule->lock);
			break;
		}
		node = bpf_rbtree_remove(&schedule->packets, node);
		if (node)
			schedule->length--;
		bpf_spin_unlock(&schedule->lock);
		if (!node)
			break;
		packet = container(node, struct packet, node);
		dropped += packet->length;
		drop_object(packet);
	}
	skb->mark = dropped;
	return TC_ACT_OK;
}

// --- flows, in a tree to be found and in a list by age; oldest go first ----------------------------------------------

struct flow {
	u64 key;
	u64 bytes;
	u64 last;
	struct bpf_refcount count;
	struct bpf_rb_node by_key;
	struct bpf_list_node by_age;
};

section_of(flows) struct bpf_spin_lock flows_lock;
section_of(flows) struct bpf_rb_root flows __contains(flow, by_key);
section_of(flows) struct bpf_list_head ages __contains(flow, by_age);

static bool flow_less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return container(a, struct flow, by_key)->key < container(b, struct flow, by_key)->key;
}

static __attribute__((noinline)) int insert_flow(u64 key, u32 length)
{
	struct flow *flow = new_object(struct flow), *other;

	if (!flow)
		return -1;
	other = share_object(flow);
	flow->key = key;
	flow->bytes = length;
	bpf_spin_lock(&flows_lock);
	tree_add(&flows, &flow->by_key, flow_less);
	push_back(&ages, &other->by_age);
	bpf_spin_unlock(&flows_lock);
	return 0;
}

SEC("tc") int count_flow(struct __sk_buff *skb)
{
	u64 key = (u64)skb->hash << 16 | skb->protocol;
	struct bpf_rb_node *node;
	bool found = false;

	bpf_spin_lock(&flows_lock);
	node = bpf_rbtree_root(&flows);
	for (int i = 0; i < 20 && node; i++) {
		struct flow *flow = container(node, struct flow, by_key);

		if (flow->key == key) {
			flow->bytes += skb->len;
			flow->last++;
			found = true;
			break;
		}
		if (key < flow->key)
			node = bpf_rbtree_left(&flows, node);
		else
			node = bpf_rbtree_right(&flows, node);
	}
	bpf_spin_unlock(&flows_lock);
	if (!found)
		insert_flow(key, skb->len);
	return TC_ACT_OK;
}

SEC("tc") int forget_oldest_flow(struct __sk_buff *skb)
{
	struct bpf_rb_node *removed;
	struct bpf_list_node *oldest;
	struct flow *flow;

	bpf_spin_lock(&flows_lock);
	oldest = bpf_list_pop_front(&ages);
	if (!oldest) {
		bpf_spin_unlock(&flows_lock);
		return TC_ACT_OK;
	}
	flow = container(oldest, struct flow, by_age);
	removed = bpf_rbtree_remove(&flows, &flow->by_key);
	bpf_spin_unlock(&flows_lock);
	skb->mark = flow->bytes;
	drop_object(flow);
	if (removed)
		drop_object(container(removed, struct flow, by_key));
	return TC_ACT_OK;
}

SEC("tc") int forget_oldest_flow_and_keep_it(struct __sk_buff *skb)
{
	struct bpf_rb_node *removed;
	struct bpf_list_node *oldest;
	struct flow *flow;

	bpf_spin_lock(&flows_lock);
	oldest = bpf_list_pop_front(&ages);
	if (!oldest) {
		bpf_spin_unlock(&flows_lock);
		return TC_ACT_OK;
	}
	flow = container(oldest, struct flow, by_age);
	removed = bpf_rbtree_remove(&flows, &flow->by_key);
	bpf_spin_unlock(&flows_lock);
	if (removed)
		drop_object(container(removed, struct flow, by_key));
	return TC_ACT_OK;
}

// --- a free list, so that objects are used again ---------------------------------------------------------------------

struct buffer {
	struct bpf_list_node node;
	u32 used;
	char text[64];
};

section_of(pool) struct bpf_spin_lock pool_lock;
section_of(pool) struct bpf_list_head unused __contains(buffer, node);
section_of(pool) struct bpf_list_head pending[4] __contains(buffer, node);
static u64 allocated;

static __attribute__((noinline)) struct buffer *take_buffer(void)
{
	struct bpf_list_node *node;

	bpf_spin_lock(&pool_lock);
	node = bpf_list_pop_front(&unused);
	bpf_spin_unlock(&pool_lock);
	if (node)
		return container(node, struct buffer, node);
	allocated++;
	return new_object(struct buffer);
}

static __attribute__((noinline)) void give_buffer(struct buffer *buffer)
{
	bpf_spin_lock(&pool_lock);
	push_front(&unused, &buffer->node);
	bpf_spin_unlock(&pool_lock);
}

SEC("tc") int uses_a_pool(struct __sk_buff *skb)
{
	struct buffer *buffer = take_buffer();

	if (!buffer)
		return TC_ACT_OK;
	buffer->used = skb->len;
	buffer->text[3] = 'x';
	skb->mark = buffer->used;
	give_buffer(buffer);
	return TC_ACT_OK;
}

SEC("tc") int uses_a_pool_by_index(struct __sk_buff *skb)
{
	struct buffer *buffer = take_buffer();

	if (!buffer)
		return TC_ACT_OK;
	buffer->text[skb->len & 63] = 'x';
	give_buffer(buffer);
	return TC_ACT_OK;
}

SEC("tc") int moves_all_pending(struct __sk_buff *skb)
{
	struct bpf_list_node *node;
	struct bpf_iter_num it;
	int moved = 0;

	bpf_iter_num_new(&it, 0, 32);
	while (bpf_iter_num_next(&it)) {
		bpf_spin_lock(&pool_lock);
		node = bpf_list_pop_front(&pending[2]);
		if (!node) {
			bpf_spin_unlock(&pool_lock);
			break;
		}
		push_back(&unused, node);
		bpf_spin_unlock(&pool_lock);
		moved++;
	}
	bpf_iter_num_destroy(&it);
	return moved;
}

SEC("tc") int moves_pending_under_one_lock(struct __sk_buff *skb)
{
	struct bpf_list_node *node;
	struct bpf_iter_num it;
	int moved = 0;

	bpf_iter_num_new(&it, 0, 32);
	bpf_spin_lock(&pool_lock);
	while (bpf_iter_num_next(&it)) {
		node = bpf_list_pop_front(&pending[1]);
		if (!node)
			break;
		push_back(&pending[0], node);
		moved++;
	}
	bpf_spin_unlock(&pool_lock);
	bpf_iter_num_destroy(&it);
	return moved;
}

SEC("tc") int loses_pending_in_a_loop(struct __sk_buff *skb)
{
	struct bpf_list_node *node;
	struct bpf_iter_num it;

	bpf_iter_num_new(&it, 0, 32);
	while (bpf_iter_num_next(&it)) {
		bpf_spin_lock(&pool_lock);
		node = bpf_list_pop_front(&pending[3]);
		bpf_spin_unlock(&pool_lock);
		if (!node)
			break;
	}
	bpf_iter_num_destroy(&it);
	return 0;
}

// --- sums of each CPU, and masks of CPUs, made when they are first needed --------------------------------------------

struct bpf_cpumask {
	int usage;
} RELOCATABLE;

struct cpumask {
	unsigned long bits[1];
} RELOCATABLE;

extern struct bpf_cpumask *bpf_cpumask_create(void) __ksym;
extern void bpf_cpumask_release(struct bpf_cpumask *mask) __ksym;
extern void bpf_cpumask_set_cpu(u32 cpu, struct bpf_cpumask *mask) __ksym;
extern bool bpf_cpumask_test_cpu(u32 cpu, const struct cpumask *mask) __ksym;
extern u32 bpf_cpumask_weight(const struct cpumask *mask) __ksym;

struct sums {
	u64 packets;
	u64 bytes;
};

struct tenant {
	struct bpf_cpumask __kptr *seen_on;
	struct sums __percpu_kptr *sums;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__type(key, u32);
	__type(value, struct tenant);
	__uint(max_entries, 1024);
} tenants SEC(".maps");

static struct sums *sums_of(struct tenant *tenant)
{
	struct sums *sums = tenant->sums;

	if (sums)
		return sums;
	sums = new_percpu_object(struct sums);
	if (!sums)
		return NULL;
	sums = bpf_kptr_xchg(&tenant->sums, sums);
	if (sums)
		drop_percpu_object(sums);
	return tenant->sums;
}

SEC("tc") int accounts_for_a_tenant(struct __sk_buff *skb)
{
	u32 key = skb->mark;
	struct tenant *tenant = bpf_map_lookup_elem(&tenants, &key);
	struct sums *sums;

	if (!tenant) {
		struct tenant fresh = {};

		bpf_map_update_elem(&tenants, &key, &fresh, BPF_NOEXIST);
		return TC_ACT_OK;
	}
	sums = sums_of(tenant);
	if (!sums)
		return TC_ACT_OK;
	sums = bpf_this_cpu_ptr(sums);
	sums->packets++;
	sums->bytes += skb->len;
	return TC_ACT_OK;
}

SEC("tp/sched/sched_switch") int notes_where_a_task_ran(void *ctx)
{
	u32 key = bpf_get_current_pid_tgid() >> 32;
	struct tenant *tenant = bpf_map_lookup_elem(&tenants, &key);
	struct bpf_cpumask *mask;

	if (!tenant)
		return 0;
	mask = tenant->seen_on;
	if (!mask) {
		mask = bpf_cpumask_create();
		if (!mask)
			return 0;
		mask = bpf_kptr_xchg(&tenant->seen_on, mask);
		if (mask)
			bpf_cpumask_release(mask);
		mask = tenant->seen_on;
		if (!mask)
			return 0;
	}
	if (!bpf_cpumask_test_cpu(bpf_get_smp_processor_id(), (const struct cpumask *)mask))
		bpf_cpumask_set_cpu(bpf_get_smp_processor_id(), mask);
	return 0;
}

SEC("syscall") int sums_up_a_tenant(void *ctx)
{
	u32 key = 1, cpu;
	struct tenant *tenant = bpf_map_lookup_elem(&tenants, &key);
	struct bpf_iter_num it;
	struct sums *sums, *part;
	u64 bytes = 0;
	int *number;

	if (!tenant)
		return 0;
	bpf_rcu_read_lock();
	sums = tenant->sums;
	if (!sums) {
		bpf_rcu_read_unlock();
		return 0;
	}
	bpf_iter_num_new(&it, 0, 64);
	while ((number = bpf_iter_num_next(&it))) {
		cpu = *number;
		part = bpf_per_cpu_ptr(sums, cpu);
		if (!part)
			break;
		bytes += part->bytes;
	}
	bpf_iter_num_destroy(&it);
	bpf_rcu_read_unlock();
	return bytes;
}

SEC("tc") int drops_a_tenant(struct __sk_buff *skb)
{
	u32 key = skb->mark;
	struct tenant *tenant = bpf_map_lookup_elem(&tenants, &key);
	struct sums *sums;

	if (!tenant)
		return TC_ACT_OK;
	sums = bpf_kptr_xchg(&tenant->sums, NULL);
	if (sums)
		drop_percpu_object(sums);
	bpf_map_delete_elem(&tenants, &key);
	return TC_ACT_OK;
}
