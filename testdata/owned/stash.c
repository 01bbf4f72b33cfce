// Objects of the program's own in maps and in each other, and objects of which each CPU has its own part.
#include "owned.h"

struct bpf_cpumask {
	int usage;
} RELOCATABLE;

extern struct bpf_cpumask *bpf_cpumask_create(void) __ksym;
extern void bpf_cpumask_release(struct bpf_cpumask *mask) __ksym;
extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
extern void bpf_task_release(struct task_struct *task) __ksym;

struct plain {
	long key;
	int values[4];
};

struct own_node {
	long key;
	struct plain __kptr *inner;
	struct bpf_rb_node tree;
};

struct counted {
	long key;
	struct bpf_refcount count;
	struct bpf_rb_node tree;
};

struct holder {
	long key;
	struct task_struct __kptr *task;
	struct bpf_cpumask __kptr *mask;
};

struct guarded {
	struct bpf_spin_lock lock;
	int count;
	struct bpf_list_head plains __contains(link, list);
};

struct link {
	struct bpf_list_node list;
	int number;
};

struct sums {
	long count;
	long total;
	int last[8];
};

struct large_sums {
	char room[513];
};

struct sums_with_pointer {
	long count;
	long *where;
};

struct sums_with_lock {
	struct bpf_spin_lock lock;
	int count;
};

struct value {
	long used;
	struct plain __kptr *plain;
	struct own_node __kptr *node;
	struct counted __kptr *counted;
	struct holder __kptr *holder;
	struct guarded __kptr *guarded;
	struct plain __kptr_untrusted *loose;
};

struct percpu_value {
	struct sums __percpu_kptr *sums;
	struct plain __kptr *plain;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__type(key, int);
	__type(value, struct value);
	__uint(max_entries, 4);
} values SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__type(key, int);
	__type(value, struct percpu_value);
	__uint(max_entries, 4);
} percpu_values SEC(".maps");

section_of(tree) struct bpf_spin_lock lock;
section_of(tree) struct bpf_rb_root root __contains(own_node, tree);
section_of(tree) struct bpf_rb_root counteds __contains(counted, tree);

char LICENSE[] SEC("license") = "GPL";

#define PROGRAM(name) SEC("tc") int name(struct __sk_buff *skb)
#define SLEEPABLE(name) SEC("syscall") int name(void *ctx)

static struct value *find(int key)
{
	return bpf_map_lookup_elem(&values, &key);
}

static bool less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return container(a, struct own_node, tree)->key < container(b, struct own_node, tree)->key;
}

static bool counted_less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return container(a, struct counted, tree)->key < container(b, struct counted, tree)->key;
}

PROGRAM(stashes)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	plain = new_object(struct plain);
	if (!plain)
		return 0;
	plain->key = skb->len;
	plain = bpf_kptr_xchg(&value->plain, plain);
	if (plain)
		drop_object(plain);
	return 0;
}

PROGRAM(stashes_and_leaks)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	plain = new_object(struct plain);
	if (!plain)
		return 0;
	bpf_kptr_xchg(&value->plain, plain);
	return 0;
}

PROGRAM(unstashes)
{
	struct value *value = find(0);
	struct plain *plain;
	long key;

	if (!value)
		return 0;
	plain = bpf_kptr_xchg(&value->plain, NULL);
	if (!plain)
		return 0;
	key = plain->key;
	drop_object(plain);
	return key;
}

PROGRAM(stashes_an_unchecked_object)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	plain = bpf_kptr_xchg(&value->plain, new_object(struct plain));
	if (plain)
		drop_object(plain);
	return 0;
}

PROGRAM(stashes_another_type)
{
	struct value *value = find(0);
	struct counted *counted;
	struct plain *plain;

	if (!value)
		return 0;
	counted = new_object(struct counted);
	if (!counted)
		return 0;
	plain = bpf_kptr_xchg(&value->plain, (void *)counted);
	if (plain)
		drop_object(plain);
	return 0;
}

PROGRAM(stashes_a_node)
{
	struct value *value = find(0);
	struct own_node *node;

	if (!value)
		return 0;
	node = new_object(struct own_node);
	if (!node)
		return 0;
	node = bpf_kptr_xchg(&value->node, node);
	if (node)
		drop_object(node);
	return 0;
}

PROGRAM(stashes_a_moved_object)
{
	struct value *value = find(0);
	struct own_node *node;

	if (!value)
		return 0;
	node = new_object(struct own_node);
	if (!node)
		return 0;
	node = bpf_kptr_xchg(&value->node, (void *)&node->tree);
	if (node)
		drop_object(node);
	return 0;
}

PROGRAM(stashes_what_was_found_in_the_tree)
{
	struct value *value = find(0);
	struct bpf_rb_node *found;
	struct own_node *node;

	if (!value)
		return 0;
	bpf_spin_lock(&lock);
	found = bpf_rbtree_first(&root);
	if (!found) {
		bpf_spin_unlock(&lock);
		return 0;
	}
	found = bpf_rbtree_remove(&root, found);
	bpf_spin_unlock(&lock);
	if (!found)
		return 0;
	node = bpf_kptr_xchg(&value->node, container(found, struct own_node, tree));
	if (node)
		drop_object(node);
	return 0;
}

PROGRAM(unstashes_into_the_tree)
{
	struct value *value = find(0);
	struct own_node *node;

	if (!value)
		return 0;
	node = bpf_kptr_xchg(&value->node, NULL);
	if (!node)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&root, &node->tree, less);
	bpf_spin_unlock(&lock);
	return 0;
}

PROGRAM(stashes_under_lock)
{
	struct value *value = find(0);
	struct own_node *node;

	if (!value)
		return 0;
	bpf_spin_lock(&lock);
	node = bpf_kptr_xchg(&value->node, NULL);
	bpf_spin_unlock(&lock);
	if (node)
		drop_object(node);
	return 0;
}

PROGRAM(reads_a_stashed_object)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	plain = value->plain;
	return plain ? plain->key : 0;
}

PROGRAM(writes_a_stashed_object)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	plain = value->plain;
	if (plain)
		plain->key = 5;
	return 0;
}

PROGRAM(drops_a_stashed_object)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	plain = value->plain;
	if (plain)
		drop_object(plain);
	return 0;
}

PROGRAM(reads_a_stashed_node)
{
	struct value *value = find(0);
	struct own_node *node;

	if (!value)
		return 0;
	node = value->node;
	return node ? node->key : 0;
}

PROGRAM(shares_a_stashed_object)
{
	struct value *value = find(0);
	struct counted *counted;

	if (!value)
		return 0;
	counted = value->counted;
	if (!counted)
		return 0;
	counted = share_object(counted);
	if (!counted)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&counteds, &counted->tree, counted_less);
	bpf_spin_unlock(&lock);
	return 0;
}

PROGRAM(removes_a_stashed_object_from_the_tree)
{
	struct value *value = find(0);
	struct counted *counted;
	struct bpf_rb_node *found;

	if (!value)
		return 0;
	counted = value->counted;
	if (!counted)
		return 0;
	bpf_spin_lock(&lock);
	found = bpf_rbtree_remove(&counteds, &counted->tree);
	bpf_spin_unlock(&lock);
	if (found)
		drop_object(container(found, struct counted, tree));
	return 0;
}

SLEEPABLE(reads_a_stashed_object_where_it_may_sleep)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	plain = value->plain;
	return plain ? plain->key : 0;
}

SLEEPABLE(writes_a_stashed_object_where_it_may_sleep)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	plain = value->plain;
	if (plain)
		plain->key = 2;
	return 0;
}

SLEEPABLE(reads_a_stashed_object_in_a_section)
{
	struct value *value = find(0);
	struct plain *plain;
	long key = 0;

	if (!value)
		return 0;
	bpf_rcu_read_lock();
	plain = value->plain;
	if (plain)
		key = plain->key;
	bpf_rcu_read_unlock();
	return key;
}

SLEEPABLE(reads_a_stashed_object_after_the_section)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	bpf_rcu_read_lock();
	plain = value->plain;
	bpf_rcu_read_unlock();
	return plain ? plain->key : 0;
}

SLEEPABLE(writes_a_stashed_object_after_the_section)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	bpf_rcu_read_lock();
	plain = value->plain;
	if (!plain) {
		bpf_rcu_read_unlock();
		return 0;
	}
	bpf_rcu_read_unlock();
	plain->key = 3;
	return 0;
}

SLEEPABLE(reads_a_stashed_node_after_the_section)
{
	struct value *value = find(0);
	struct own_node *node;

	if (!value)
		return 0;
	bpf_rcu_read_lock();
	node = value->node;
	bpf_rcu_read_unlock();
	return node ? node->key : 0;
}

SLEEPABLE(shares_a_stashed_object_after_the_section)
{
	struct value *value = find(0);
	struct counted *counted;

	if (!value)
		return 0;
	bpf_rcu_read_lock();
	counted = value->counted;
	bpf_rcu_read_unlock();
	if (!counted)
		return 0;
	counted = share_object(counted);
	if (counted)
		drop_object(counted);
	return 0;
}

SLEEPABLE(writes_a_stashed_node_after_the_section)
{
	struct value *value = find(0);
	struct own_node *node;

	if (!value)
		return 0;
	bpf_rcu_read_lock();
	node = value->node;
	if (!node) {
		bpf_rcu_read_unlock();
		return 0;
	}
	bpf_rcu_read_unlock();
	node->key = 3;
	return 0;
}

PROGRAM(exchanges_a_stashed_object)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	plain = value->plain;
	if (!plain)
		return 0;
	plain = bpf_kptr_xchg(&value->plain, plain);
	if (plain)
		drop_object(plain);
	return 0;
}

PROGRAM(exchanges_a_stashed_node)
{
	struct value *value = find(0);
	struct own_node *node;

	if (!value)
		return 0;
	node = value->node;
	if (!node)
		return 0;
	node = bpf_kptr_xchg(&value->node, node);
	if (node)
		drop_object(node);
	return 0;
}

SLEEPABLE(exchanges_a_stashed_object_where_it_may_sleep)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	plain = value->plain;
	if (!plain)
		return 0;
	plain = bpf_kptr_xchg(&value->plain, plain);
	if (plain)
		drop_object(plain);
	return 0;
}

SLEEPABLE(reads_a_borrowed_node_after_the_section)
{
	struct value *value = find(0);
	struct plain *plain;
	char text[8];

	if (!value)
		return 0;
	bpf_rcu_read_lock();
	plain = value->plain;
	bpf_rcu_read_unlock();
	if (!plain)
		return 0;
	bpf_probe_read_kernel(text, sizeof(text), plain);
	return text[0];
}

PROGRAM(keeps_a_task_in_an_object)
{
	struct holder *holder = new_object(struct holder);
	struct task_struct *task;

	if (!holder)
		return 0;
	task = bpf_task_from_pid(1);
	if (task) {
		task = bpf_kptr_xchg(&holder->task, task);
		if (task)
			bpf_task_release(task);
	}
	drop_object(holder);
	return 0;
}

PROGRAM(stashes_an_object_with_a_task)
{
	struct value *value = find(0);
	struct holder *holder;
	struct task_struct *task;

	if (!value)
		return 0;
	holder = bpf_kptr_xchg(&value->holder, NULL);
	if (!holder)
		return 0;
	task = bpf_kptr_xchg(&holder->task, NULL);
	if (task)
		bpf_task_release(task);
	holder = bpf_kptr_xchg(&value->holder, holder);
	if (holder)
		drop_object(holder);
	return 0;
}

PROGRAM(keeps_an_object_in_an_object)
{
	struct own_node *node = new_object(struct own_node);
	struct plain *plain;

	if (!node)
		return 0;
	plain = new_object(struct plain);
	if (plain) {
		plain = bpf_kptr_xchg(&node->inner, plain);
		if (plain)
			drop_object(plain);
	}
	drop_object(node);
	return 0;
}

PROGRAM(keeps_an_object_in_itself)
{
	struct own_node *node = new_object(struct own_node);
	struct plain *plain;

	if (!node)
		return 0;
	plain = bpf_kptr_xchg(&node->inner, (void *)node);
	if (plain)
		drop_object(plain);
	return 0;
}

PROGRAM(exchanges_at_a_number_of_an_object)
{
	struct own_node *node = new_object(struct own_node);
	struct plain *plain;

	if (!node)
		return 0;
	plain = bpf_kptr_xchg((void *)&node->key, NULL);
	if (plain)
		drop_object(plain);
	drop_object(node);
	return 0;
}

PROGRAM(exchanges_in_an_object_without_pointers)
{
	struct counted *counted = new_object(struct counted);
	struct plain *plain;

	if (!counted)
		return 0;
	plain = bpf_kptr_xchg((void *)&counted->key, NULL);
	if (plain)
		drop_object(plain);
	drop_object(counted);
	return 0;
}

PROGRAM(exchanges_in_a_stashed_object)
{
	struct value *value = find(0);
	struct own_node *node;
	struct plain *plain;

	if (!value)
		return 0;
	node = value->node;
	if (!node)
		return 0;
	plain = bpf_kptr_xchg(&node->inner, NULL);
	if (plain)
		drop_object(plain);
	return 0;
}

PROGRAM(exchanges_in_a_borrowed_object)
{
	struct bpf_rb_node *found;
	struct plain *plain = NULL;

	bpf_spin_lock(&lock);
	found = bpf_rbtree_first(&root);
	if (found)
		plain = bpf_kptr_xchg(&container(found, struct own_node, tree)->inner, NULL);
	bpf_spin_unlock(&lock);
	if (plain)
		drop_object(plain);
	return 0;
}

PROGRAM(reads_a_pointer_of_an_object)
{
	struct own_node *node = new_object(struct own_node);
	long value;

	if (!node)
		return 0;
	value = (long)node->inner;
	drop_object(node);
	return value;
}

PROGRAM(list_in_an_object)
{
	struct guarded *guarded = new_object(struct guarded);
	struct link *link;

	if (!guarded)
		return 0;
	link = new_object(struct link);
	if (!link) {
		drop_object(guarded);
		return 0;
	}
	bpf_spin_lock(&guarded->lock);
	guarded->count++;
	push_front(&guarded->plains, &link->list);
	bpf_spin_unlock(&guarded->lock);
	drop_object(guarded);
	return 0;
}

PROGRAM(list_in_an_object_without_lock)
{
	struct guarded *guarded = new_object(struct guarded);
	struct bpf_list_node *found;

	if (!guarded)
		return 0;
	found = bpf_list_pop_front(&guarded->plains);
	if (found)
		drop_object(container(found, struct link, list));
	drop_object(guarded);
	return 0;
}

PROGRAM(list_in_an_object_under_lock_of_another)
{
	struct guarded *guarded = new_object(struct guarded), *other;
	struct link *link;

	if (!guarded)
		return 0;
	other = new_object(struct guarded);
	if (!other) {
		drop_object(guarded);
		return 0;
	}
	link = new_object(struct link);
	if (link) {
		bpf_spin_lock(&other->lock);
		push_front(&guarded->plains, &link->list);
		bpf_spin_unlock(&other->lock);
	}
	drop_object(guarded);
	drop_object(other);
	return 0;
}

PROGRAM(unlocks_another_object)
{
	struct guarded *guarded = new_object(struct guarded), *other;

	if (!guarded)
		return 0;
	other = new_object(struct guarded);
	if (!other) {
		drop_object(guarded);
		return 0;
	}
	bpf_spin_lock(&guarded->lock);
	bpf_spin_unlock(&other->lock);
	drop_object(guarded);
	drop_object(other);
	return 0;
}

PROGRAM(locks_an_object_without_lock)
{
	struct plain *plain = new_object(struct plain);

	if (!plain)
		return 0;
	bpf_spin_lock((void *)plain);
	bpf_spin_unlock((void *)plain);
	drop_object(plain);
	return 0;
}

PROGRAM(locks_beside_the_lock)
{
	struct guarded *guarded = new_object(struct guarded);

	if (!guarded)
		return 0;
	bpf_spin_lock((void *)&guarded->count);
	bpf_spin_unlock((void *)&guarded->count);
	drop_object(guarded);
	return 0;
}

PROGRAM(locks_a_stashed_object)
{
	struct value *value = find(0);
	struct guarded *guarded;

	if (!value)
		return 0;
	guarded = value->guarded;
	if (!guarded)
		return 0;
	bpf_spin_lock(&guarded->lock);
	bpf_spin_unlock(&guarded->lock);
	return 0;
}

PROGRAM(stores_a_loose_object)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	plain = new_object(struct plain);
	if (!plain)
		return 0;
	value->loose = plain;
	drop_object(plain);
	return 0;
}

PROGRAM(reads_a_loose_object)
{
	struct value *value = find(0);
	struct plain *plain;

	if (!value)
		return 0;
	plain = value->loose;
	return plain ? plain->key : 0;
}

PROGRAM(stores_a_loose_object_again)
{
	struct value *value = find(0);

	if (value)
		value->loose = value->loose;
	return 0;
}

PROGRAM(sums_on_each_cpu)
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
	sums->count++;
	sums->total += skb->len;
	return sums->count;
}

PROGRAM(sums_of_another_cpu)
{
	int key = 0;
	struct percpu_value *value = bpf_map_lookup_elem(&percpu_values, &key);
	struct sums *sums;

	if (!value)
		return 0;
	sums = value->sums;
	if (!sums)
		return 0;
	sums = bpf_per_cpu_ptr(sums, 1);
	return sums ? sums->count : 0;
}

PROGRAM(sums_of_another_cpu_without_check)
{
	int key = 0;
	struct percpu_value *value = bpf_map_lookup_elem(&percpu_values, &key);
	struct sums *sums;

	if (!value)
		return 0;
	sums = value->sums;
	if (!sums)
		return 0;
	sums = bpf_per_cpu_ptr(sums, 1);
	return sums->count;
}

PROGRAM(reads_sums_directly)
{
	int key = 0;
	struct percpu_value *value = bpf_map_lookup_elem(&percpu_values, &key);
	struct sums *sums;

	if (!value)
		return 0;
	sums = value->sums;
	return sums ? sums->count : 0;
}

PROGRAM(sums_without_check)
{
	int key = 0;
	struct percpu_value *value = bpf_map_lookup_elem(&percpu_values, &key);
	struct sums *sums;

	if (!value)
		return 0;
	sums = bpf_this_cpu_ptr(value->sums);
	return sums->count;
}

PROGRAM(stashes_sums)
{
	int key = 0;
	struct percpu_value *value = bpf_map_lookup_elem(&percpu_values, &key);
	struct sums *sums;

	if (!value)
		return 0;
	sums = new_percpu_object(struct sums);
	if (!sums)
		return 0;
	sums = bpf_kptr_xchg(&value->sums, sums);
	if (sums)
		drop_percpu_object(sums);
	return 0;
}

PROGRAM(stashes_and_uses_sums)
{
	int key = 0;
	struct percpu_value *value = bpf_map_lookup_elem(&percpu_values, &key);
	struct sums *sums, *old;

	if (!value)
		return 0;
	sums = new_percpu_object(struct sums);
	if (!sums)
		return 0;
	old = bpf_kptr_xchg(&value->sums, sums);
	if (old)
		drop_percpu_object(old);
	sums = bpf_this_cpu_ptr(sums);
	sums->last[0] = 1;
	return 0;
}

SLEEPABLE(stashes_and_uses_sums_where_it_may_sleep)
{
	int key = 0;
	struct percpu_value *value = bpf_map_lookup_elem(&percpu_values, &key);
	struct sums *sums, *old;

	if (!value)
		return 0;
	sums = new_percpu_object(struct sums);
	if (!sums)
		return 0;
	old = bpf_kptr_xchg(&value->sums, sums);
	if (old)
		drop_percpu_object(old);
	sums = bpf_this_cpu_ptr(sums);
	return sums->count;
}

SLEEPABLE(sums_where_it_may_sleep)
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

PROGRAM(uses_sums_before_they_are_stashed)
{
	struct sums *sums = new_percpu_object(struct sums), *mine;
	long count;

	if (!sums)
		return 0;
	mine = bpf_this_cpu_ptr(sums);
	count = mine->count;
	drop_percpu_object(sums);
	return count;
}

PROGRAM(drops_sums)
{
	struct sums *sums = new_percpu_object(struct sums);

	if (sums)
		drop_percpu_object(sums);
	return 0;
}

PROGRAM(drops_sums_as_an_object)
{
	struct sums *sums = new_percpu_object(struct sums);

	if (sums)
		drop_object(sums);
	return 0;
}

PROGRAM(drops_an_object_as_sums)
{
	struct plain *plain = new_object(struct plain);

	if (plain)
		drop_percpu_object(plain);
	return 0;
}

PROGRAM(reads_new_sums)
{
	struct sums *sums = new_percpu_object(struct sums);
	long count;

	if (!sums)
		return 0;
	count = sums->count;
	drop_percpu_object(sums);
	return count;
}

PROGRAM(stashes_sums_as_an_object)
{
	int key = 0;
	struct percpu_value *value = bpf_map_lookup_elem(&percpu_values, &key);
	struct plain *plain;

	if (!value)
		return 0;
	plain = new_percpu_object(struct plain);
	if (!plain)
		return 0;
	plain = bpf_kptr_xchg(&value->plain, plain);
	if (plain)
		drop_object(plain);
	return 0;
}

PROGRAM(stashes_an_object_as_sums)
{
	int key = 0;
	struct percpu_value *value = bpf_map_lookup_elem(&percpu_values, &key);
	struct sums *sums;

	if (!value)
		return 0;
	sums = new_object(struct sums);
	if (!sums)
		return 0;
	sums = bpf_kptr_xchg(&value->sums, sums);
	if (sums)
		drop_percpu_object(sums);
	return 0;
}

PROGRAM(allocates_large_sums)
{
	struct large_sums *sums = new_percpu_object(struct large_sums);

	if (sums)
		drop_percpu_object(sums);
	return 0;
}

PROGRAM(allocates_sums_with_a_pointer)
{
	struct sums_with_pointer *sums = new_percpu_object(struct sums_with_pointer);

	if (sums)
		drop_percpu_object(sums);
	return 0;
}

PROGRAM(allocates_sums_with_a_lock)
{
	struct sums_with_lock *sums = new_percpu_object(struct sums_with_lock);

	if (sums)
		drop_percpu_object(sums);
	return 0;
}

PROGRAM(allocates_a_number_on_each_cpu)
{
	int *sums = bpf_percpu_obj_new_impl(bpf_core_type_id_local(int), NULL);

	if (sums)
		drop_percpu_object(sums);
	return 0;
}

PROGRAM(passes_an_object_to_a_subprogram)
{
	struct plain *plain = new_object(struct plain);
	char text[8];

	if (!plain)
		return 0;
	bpf_probe_read_kernel(text, sizeof(text), plain);
	drop_object(plain);
	return text[0];
}
