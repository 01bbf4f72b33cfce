// Owned objects where other rules meet theirs: storage of sockets and tasks, maps in maps, exceptions, tail calls, subprograms,
// resilient locks, instructions that see pointers of several sorts.
#include "owned.h"

struct bpf_res_spin_lock {
	u32 val;
} __attribute__((aligned(4)));

extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
extern struct task_struct *bpf_task_acquire(struct task_struct *task) __ksym;
extern void bpf_task_release(struct task_struct *task) __ksym;
extern void bpf_throw(u64 cookie) __ksym;
extern void bpf_local_irq_save(unsigned long *flags) __ksym;
extern void bpf_local_irq_restore(unsigned long *flags) __ksym;
extern int bpf_iter_num_new(struct bpf_iter_num *it, int start, int end) __ksym;
extern int *bpf_iter_num_next(struct bpf_iter_num *it) __ksym;
extern void bpf_iter_num_destroy(struct bpf_iter_num *it) __ksym;
extern int bpf_res_spin_lock(struct bpf_res_spin_lock *lock) __ksym;
extern void bpf_res_spin_unlock(struct bpf_res_spin_lock *lock) __ksym;

struct plain {
	long key;
	int values[4];
};

struct item {
	long value;
	struct bpf_list_node node;
	struct plain __kptr *plain;
};

struct counted {
	long value;
	struct bpf_refcount count;
};

struct box {
	struct bpf_spin_lock lock;
	struct bpf_list_head items __contains(item, node);
};

struct resilient {
	struct bpf_res_spin_lock lock;
	struct bpf_list_head items __contains(item, node);
};

struct value {
	struct plain __kptr *plain;
	struct task_struct __kptr *task;
	struct counted __kptr *counted;
};

struct settings {
	long level;
	long limit;
};

struct shared_page {
	struct settings __attribute__((btf_type_tag("uptr"))) *settings;
	long seen;
};

struct boxes {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__type(key, int);
	__type(value, struct box);
	__uint(max_entries, 4);
} boxes SEC(".maps"), more_boxes SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
	__type(key, int);
	__uint(max_entries, 2);
	__array(values, struct boxes);
} shelves SEC(".maps") = {.values = {[0] = &boxes, [1] = &more_boxes}};

struct values {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__type(key, int);
	__type(value, struct value);
	__uint(max_entries, 4);
} values SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH_OF_MAPS);
	__type(key, int);
	__uint(max_entries, 2);
	__array(values, struct values);
} value_maps SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_SK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, struct value);
} of_sockets SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_TASK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, struct value);
} of_tasks SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_TASK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, struct shared_page);
} of_pages SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__type(key, int);
	__type(value, struct shared_page);
	__uint(max_entries, 2);
} pages_elsewhere SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__type(key, int);
	__type(value, struct resilient);
	__uint(max_entries, 2);
} resilients SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PROG_ARRAY);
	__uint(key_size, 4);
	__uint(value_size, 4);
	__uint(max_entries, 2);
} tails SEC(".maps");

section_of(items) struct bpf_spin_lock lock;
section_of(items) struct bpf_list_head items __contains(item, node);

char LICENSE[] SEC("license") = "GPL";

#define PROGRAM(name) SEC("tc") int name(struct __sk_buff *skb)
#define SLEEPABLE(name) SEC("syscall") int name(void *ctx)
#define TRACED(name) SEC("tp/sched/sched_switch") int name(void *ctx)

PROGRAM(keeps_an_object_for_a_socket)
{
	struct value *value;
	struct plain *plain;
	struct bpf_sock *sk = (void *)(long)skb->sk;

	if (!sk)
		return 0;
	sk = bpf_sk_fullsock(sk);
	if (!sk)
		return 0;
	value = bpf_sk_storage_get(&of_sockets, sk, NULL, BPF_LOCAL_STORAGE_GET_F_CREATE);
	if (!value)
		return 0;
	plain = new_object(struct plain);
	if (!plain)
		return 0;
	plain = bpf_kptr_xchg(&value->plain, plain);
	if (plain)
		drop_object(plain);
	return 0;
}

SLEEPABLE(keeps_an_object_for_a_task)
{
	struct task_struct *task;
	struct value *value;

	value = bpf_task_storage_get(&of_tasks, bpf_get_current_task_btf(), NULL, BPF_LOCAL_STORAGE_GET_F_CREATE);
	if (!value)
		return 0;
	task = bpf_task_from_pid(1);
	if (!task)
		return 0;
	task = bpf_kptr_xchg(&value->task, task);
	if (task)
		bpf_task_release(task);
	return 0;
}

SLEEPABLE(reads_memory_of_user_space)
{
	struct shared_page *page;
	struct settings *settings;

	page = bpf_task_storage_get(&of_pages, bpf_get_current_task_btf(), NULL, 0);
	if (!page)
		return 0;
	settings = page->settings;
	if (!settings)
		return 0;
	settings->level++;
	return settings->limit;
}

SLEEPABLE(reads_memory_of_user_space_without_check)
{
	struct shared_page *page;

	page = bpf_task_storage_get(&of_pages, bpf_get_current_task_btf(), NULL, 0);
	return page ? page->settings->level : 0;
}

SLEEPABLE(reads_beyond_memory_of_user_space)
{
	struct shared_page *page;
	struct settings *settings;

	page = bpf_task_storage_get(&of_pages, bpf_get_current_task_btf(), NULL, 0);
	if (!page)
		return 0;
	settings = page->settings;
	return settings ? *(volatile long *)(settings + 1) : 0;
}

SLEEPABLE(sets_memory_of_user_space)
{
	struct shared_page *page;

	page = bpf_task_storage_get(&of_pages, bpf_get_current_task_btf(), NULL, 0);
	if (page)
		*(volatile long *)&page->settings = 0;
	return 0;
}

SLEEPABLE(exchanges_memory_of_user_space)
{
	struct shared_page *page;
	struct plain *plain;

	page = bpf_task_storage_get(&of_pages, bpf_get_current_task_btf(), NULL, 0);
	if (!page)
		return 0;
	plain = bpf_kptr_xchg((void *)&page->settings, NULL);
	if (plain)
		drop_object(plain);
	return 0;
}

SLEEPABLE(reads_memory_of_user_space_elsewhere)
{
	int key = 0;
	struct shared_page *page = bpf_map_lookup_elem(&pages_elsewhere, &key);
	struct settings *settings;

	if (!page)
		return 0;
	settings = page->settings;
	return settings ? settings->level : 0;
}

static __attribute__((noinline)) struct box *find_box(int shelf, int key)
{
	void *inner = bpf_map_lookup_elem(&shelves, &shelf);

	return inner ? bpf_map_lookup_elem(inner, &key) : NULL;
}

PROGRAM(list_in_a_map_of_a_map)
{
	struct box *box = find_box(0, 1);
	struct item *item;

	if (!box)
		return 0;
	item = new_object(struct item);
	if (!item)
		return 0;
	bpf_spin_lock(&box->lock);
	push_front(&box->items, &item->node);
	bpf_spin_unlock(&box->lock);
	return 0;
}

PROGRAM(list_in_another_map_of_a_map)
{
	struct box *box = find_box(0, 1), *other = find_box(1, 1);
	struct item *item;

	if (!box || !other)
		return 0;
	item = new_object(struct item);
	if (!item)
		return 0;
	bpf_spin_lock(&box->lock);
	push_front(&other->items, &item->node);
	bpf_spin_unlock(&box->lock);
	return 0;
}

PROGRAM(pointer_in_a_map_of_a_map)
{
	int number = 0, key = 1;
	void *inner = bpf_map_lookup_elem(&value_maps, &number);
	struct value *value;
	struct plain *plain;

	if (!inner)
		return 0;
	value = bpf_map_lookup_elem(inner, &key);
	if (!value)
		return 0;
	plain = bpf_kptr_xchg(&value->plain, NULL);
	if (plain)
		drop_object(plain);
	return 0;
}

PROGRAM(throws_while_it_holds_an_object)
{
	struct plain *plain = new_object(struct plain);

	if (!plain)
		return 0;
	if (skb->len > 100)
		bpf_throw(1);
	drop_object(plain);
	return 0;
}

PROGRAM(throws_when_it_holds_nothing)
{
	struct plain *plain = new_object(struct plain);

	if (!plain)
		return 0;
	drop_object(plain);
	if (skb->len > 100)
		bpf_throw(1);
	return 0;
}

PROGRAM(throws_under_lock)
{
	bpf_spin_lock(&lock);
	if (skb->len > 100)
		bpf_throw(1);
	bpf_spin_unlock(&lock);
	return 0;
}

PROGRAM(tail_call_with_an_object)
{
	struct plain *plain = new_object(struct plain);

	if (!plain)
		return 0;
	bpf_tail_call(skb, &tails, 0);
	drop_object(plain);
	return 0;
}

PROGRAM(stashed_before_the_tail_call)
{
	int key = 0;
	struct value *value = bpf_map_lookup_elem(&values, &key);
	struct plain *plain;

	if (!value)
		return 0;
	plain = new_object(struct plain);
	if (!plain)
		return 0;
	plain = bpf_kptr_xchg(&value->plain, plain);
	if (plain)
		drop_object(plain);
	bpf_tail_call(skb, &tails, 0);
	return 0;
}

static __attribute__((noinline)) void drop_it(struct plain *plain)
{
	drop_object(plain);
}

PROGRAM(drops_in_a_subprogram)
{
	struct plain *plain = new_object(struct plain);

	if (plain)
		drop_it(plain);
	return 0;
}

PROGRAM(uses_after_a_subprogram_dropped)
{
	struct plain *plain = new_object(struct plain);

	if (!plain)
		return 0;
	drop_it(plain);
	return plain->key;
}

__attribute__((noinline)) int read_it(struct plain *plain)
{
	return plain ? plain->key : 0;
}

PROGRAM(passes_an_object_to_a_global_function)
{
	struct plain *plain = new_object(struct plain);
	int key;

	if (!plain)
		return 0;
	key = read_it(plain);
	drop_object(plain);
	return key;
}

__attribute__((noinline)) int leak_it(int number)
{
	struct plain *plain = new_object(struct plain);

	return plain ? number : 0;
}

PROGRAM(calls_a_global_function_that_leaks)
{
	return leak_it(skb->len);
}

static int drop_later(u32 index, struct plain **plain)
{
	if (*plain)
		drop_object(*plain);
	return 0;
}

PROGRAM(drops_in_a_callback)
{
	struct plain *plain = new_object(struct plain);

	if (!plain)
		return 0;
	bpf_loop(1, drop_later, &plain, 0);
	return 0;
}

static int leak_later(u32 index, void *context)
{
	return new_object(struct plain) == NULL;
}

PROGRAM(leaks_in_a_callback)
{
	return bpf_loop(3, leak_later, NULL, 0);
}

PROGRAM(keeps_an_object_over_a_loop)
{
	struct plain *plain = new_object(struct plain);
	struct bpf_iter_num it;
	int *number;

	if (!plain)
		return 0;
	bpf_iter_num_new(&it, 0, 10);
	while ((number = bpf_iter_num_next(&it)))
		plain->key += *number;
	bpf_iter_num_destroy(&it);
	drop_object(plain);
	return 0;
}

PROGRAM(replaces_an_object_in_a_loop)
{
	struct plain *plain = new_object(struct plain);
	struct bpf_iter_num it;

	if (!plain)
		return 0;
	bpf_iter_num_new(&it, 0, 10);
	while (bpf_iter_num_next(&it)) {
		drop_object(plain);
		plain = new_object(struct plain);
		if (!plain)
			break;
	}
	bpf_iter_num_destroy(&it);
	if (plain)
		drop_object(plain);
	return 0;
}

PROGRAM(one_instruction_owned_or_stashed)
{
	int key = 0;
	struct value *value = bpf_map_lookup_elem(&values, &key);
	struct plain *fresh, *plain;
	long found = 0;

	if (!value)
		return 0;
	fresh = new_object(struct plain);
	if (!fresh)
		return 0;
	plain = skb->len > 100 ? fresh : value->plain;
	asm volatile("" : "+r"(plain));
	if (plain)
		found = plain->key;
	drop_object(fresh);
	return found;
}

PROGRAM(one_instruction_stashed_or_kernel_object)
{
	int key = 0;
	struct value *value = bpf_map_lookup_elem(&values, &key);
	void *pointer;

	if (!value)
		return 0;
	if (skb->len > 100)
		pointer = value->plain;
	else
		pointer = value->task;
	asm volatile("" : "+r"(pointer));
	return pointer ? *(volatile long *)pointer : 0;
}

PROGRAM(one_instruction_stashed_or_context)
{
	int key = 0;
	struct value *value = bpf_map_lookup_elem(&values, &key);
	void *pointer;

	if (!value)
		return 0;
	if (skb->len > 100)
		pointer = value->plain;
	else
		pointer = skb;
	asm volatile("" : "+r"(pointer));
	return pointer ? *(volatile int *)pointer : 0;
}

PROGRAM(one_instruction_stashed_or_value)
{
	int key = 0;
	struct value *value = bpf_map_lookup_elem(&values, &key);
	void *pointer;

	if (!value)
		return 0;
	if (skb->len > 100)
		pointer = value->plain;
	else
		pointer = bpf_map_lookup_elem(&pages_elsewhere, &key);
	asm volatile("" : "+r"(pointer));
	return pointer ? *(volatile long *)(pointer + 8) : 0;
}

PROGRAM(shares_a_stashed_object_that_counts)
{
	int key = 0;
	struct value *value = bpf_map_lookup_elem(&values, &key);
	struct counted *counted;

	if (!value)
		return 0;
	counted = value->counted;
	if (!counted)
		return 0;
	counted = share_object(counted);
	if (!counted)
		return 0;
	drop_object(counted);
	return 0;
}

SLEEPABLE(shares_a_stashed_object_that_may_be_gone)
{
	int key = 0;
	struct value *value = bpf_map_lookup_elem(&values, &key);
	struct counted *counted;

	if (!value)
		return 0;
	counted = value->counted;
	if (!counted)
		return 0;
	counted = share_object(counted);
	if (counted)
		drop_object(counted);
	return 0;
}

PROGRAM(shares_an_unchecked_stashed_object)
{
	int key = 0;
	struct value *value = bpf_map_lookup_elem(&values, &key);
	struct counted *counted;

	if (!value)
		return 0;
	counted = share_object(value->counted);
	if (counted)
		drop_object(counted);
	return 0;
}

PROGRAM(resilient_list)
{
	int key = 0;
	struct resilient *resilient = bpf_map_lookup_elem(&resilients, &key);
	struct item *item;

	if (!resilient)
		return 0;
	item = new_object(struct item);
	if (!item)
		return 0;
	if (bpf_res_spin_lock(&resilient->lock)) {
		drop_object(item);
		return 0;
	}
	push_front(&resilient->items, &item->node);
	bpf_res_spin_unlock(&resilient->lock);
	return 0;
}

PROGRAM(resilient_list_without_lock)
{
	int key = 0;
	struct resilient *resilient = bpf_map_lookup_elem(&resilients, &key);
	struct item *item;

	if (!resilient)
		return 0;
	item = new_object(struct item);
	if (!item)
		return 0;
	push_front(&resilient->items, &item->node);
	return 0;
}

PROGRAM(allocates_without_preemption)
{
	struct plain *plain;

	bpf_preempt_disable();
	plain = new_object(struct plain);
	if (plain)
		drop_object(plain);
	bpf_preempt_enable();
	return 0;
}

PROGRAM(list_without_interrupts)
{
	struct bpf_list_node *node;
	unsigned long flags;

	bpf_local_irq_save(&flags);
	bpf_spin_lock(&lock);
	node = bpf_list_pop_front(&items);
	bpf_spin_unlock(&lock);
	bpf_local_irq_restore(&flags);
	if (node)
		drop_object(container(node, struct item, node));
	return 0;
}

TRACED(list_in_a_tracing_program)
{
	struct bpf_list_node *node;

	bpf_spin_lock(&lock);
	node = bpf_list_pop_front(&items);
	bpf_spin_unlock(&lock);
	if (node)
		drop_object(container(node, struct item, node));
	return 0;
}

TRACED(object_in_a_tracing_program)
{
	int key = 0;
	struct value *value = bpf_map_lookup_elem(&values, &key);
	struct plain *plain;

	if (!value)
		return 0;
	plain = new_object(struct plain);
	if (!plain)
		return 0;
	plain = bpf_kptr_xchg(&value->plain, plain);
	if (plain)
		drop_object(plain);
	return 0;
}

SEC("xdp") int object_in_a_program_on_frames(struct xdp_md *ctx)
{
	struct plain *plain = new_object(struct plain);

	if (plain)
		drop_object(plain);
	return XDP_PASS;
}

SEC("socket") int object_in_a_socket_filter(struct __sk_buff *skb)
{
	struct plain *plain = new_object(struct plain);

	if (plain)
		drop_object(plain);
	return 0;
}

SEC("socket") int pointer_in_a_socket_filter(struct __sk_buff *skb)
{
	int key = 0;
	struct value *value = bpf_map_lookup_elem(&values, &key);

	return value ? value->plain != NULL : 0;
}

SEC("cgroup_skb/egress") int list_for_a_group(struct __sk_buff *skb)
{
	struct bpf_list_node *node;

	bpf_spin_lock(&lock);
	node = bpf_list_pop_front(&items);
	bpf_spin_unlock(&lock);
	if (node)
		drop_object(container(node, struct item, node));
	return 1;
}

PROGRAM(object_within_a_popped_object)
{
	struct bpf_list_node *node;
	struct plain *plain;
	struct item *item;

	bpf_spin_lock(&lock);
	node = bpf_list_pop_front(&items);
	bpf_spin_unlock(&lock);
	if (!node)
		return 0;
	item = container(node, struct item, node);
	plain = bpf_kptr_xchg(&item->plain, NULL);
	bpf_spin_lock(&lock);
	push_front(&items, &item->node);
	bpf_spin_unlock(&lock);
	if (plain)
		drop_object(plain);
	return 0;
}

PROGRAM(returns_an_object)
{
	return (long)new_object(struct plain);
}

PROGRAM(compares_objects)
{
	struct plain *plain = new_object(struct plain), *other;
	int same;

	if (!plain)
		return 0;
	other = new_object(struct plain);
	same = plain == other;
	if (other)
		drop_object(other);
	drop_object(plain);
	return same;
}

PROGRAM(stores_an_object_in_a_value)
{
	int key = 0;
	struct shared_page *page = bpf_map_lookup_elem(&pages_elsewhere, &key);
	struct plain *plain = new_object(struct plain);

	if (!plain)
		return 0;
	if (page)
		page->seen = (long)plain;
	drop_object(plain);
	return 0;
}

PROGRAM(spills_an_object)
{
	struct plain *volatile kept = new_object(struct plain);

	if (!kept)
		return 0;
	bpf_get_prandom_u32();
	kept->key = 1;
	drop_object(kept);
	return 0;
}

PROGRAM(subtracts_objects)
{
	struct plain *plain = new_object(struct plain);
	long difference;

	if (!plain)
		return 0;
	difference = (long)plain - (long)skb;
	drop_object(plain);
	return difference;
}
