// Trees of objects that a program allocates, ordered by a function of the program's.
#include "owned.h"

struct entry {
	long key;
	long data;
	struct bpf_rb_node node;
};

struct stranger {
	struct bpf_rb_node node;
	struct bpf_rb_node second;
	long key;
};

struct index {
	struct bpf_spin_lock lock;
	struct bpf_rb_root entries __contains(entry, node);
	struct bpf_rb_root strangers __contains(stranger, second);
	int size;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__type(key, int);
	__type(value, struct index);
	__uint(max_entries, 2);
} indexes SEC(".maps");

section_of(tree) struct bpf_spin_lock lock;
section_of(tree) struct bpf_rb_root root __contains(entry, node);

char LICENSE[] SEC("license") = "GPL";

#define PROGRAM(name) SEC("tc") int name(struct __sk_buff *skb)

static bool less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return container(a, struct entry, node)->key < container(b, struct entry, node)->key;
}

static bool stranger_less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return container(a, struct stranger, second)->key < container(b, struct stranger, second)->key;
}

static struct index *find(int key)
{
	return bpf_map_lookup_elem(&indexes, &key);
}

PROGRAM(adds)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	entry->key = skb->len;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, less);
	bpf_spin_unlock(&lock);
	return 0;
}

PROGRAM(adds_and_removes)
{
	struct entry *entry = new_object(struct entry), *second;
	struct bpf_rb_node *node;
	long key;

	if (!entry)
		return 0;
	second = new_object(struct entry);
	if (!second) {
		drop_object(entry);
		return 0;
	}
	entry->key = 5;
	second->key = 3;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, less);
	tree_add(&root, &second->node, less);
	node = bpf_rbtree_remove(&root, &entry->node);
	bpf_spin_unlock(&lock);
	if (!node)
		return 0;
	entry = container(node, struct entry, node);
	key = entry->key;
	drop_object(entry);
	return key;
}

PROGRAM(removes_and_looks_at_the_rest)
{
	struct entry *entry = new_object(struct entry);
	struct bpf_rb_node *node;
	long key = 0;

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, less);
	node = bpf_rbtree_remove(&root, &entry->node);
	key = entry->key;
	bpf_spin_unlock(&lock);
	if (node)
		drop_object(container(node, struct entry, node));
	return key;
}

PROGRAM(looks_at_the_first)
{
	struct bpf_rb_node *node;
	long key = 0;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_first(&root);
	if (node)
		key = container(node, struct entry, node)->key;
	bpf_spin_unlock(&lock);
	return key;
}

PROGRAM(looks_at_the_first_without_check)
{
	struct bpf_rb_node *node;
	long key;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_first(&root);
	key = container(node, struct entry, node)->key;
	bpf_spin_unlock(&lock);
	return key;
}

PROGRAM(looks_at_the_first_after_unlock)
{
	struct bpf_rb_node *node;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_first(&root);
	if (!node) {
		bpf_spin_unlock(&lock);
		return 0;
	}
	bpf_spin_unlock(&lock);
	return container(node, struct entry, node)->key;
}

PROGRAM(removes_the_first)
{
	struct bpf_rb_node *node;
	struct entry *entry;
	long key;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_first(&root);
	if (!node) {
		bpf_spin_unlock(&lock);
		return 0;
	}
	node = bpf_rbtree_remove(&root, node);
	bpf_spin_unlock(&lock);
	if (!node)
		return 0;
	entry = container(node, struct entry, node);
	key = entry->key;
	drop_object(entry);
	return key;
}

PROGRAM(removes_the_first_without_check)
{
	struct bpf_rb_node *node;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_remove(&root, bpf_rbtree_first(&root));
	bpf_spin_unlock(&lock);
	if (node)
		drop_object(container(node, struct entry, node));
	return 0;
}

PROGRAM(removes_and_keeps)
{
	struct bpf_rb_node *node;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_first(&root);
	if (node)
		node = bpf_rbtree_remove(&root, node);
	bpf_spin_unlock(&lock);
	return node != NULL;
}

PROGRAM(removes_an_object_that_is_in_no_tree)
{
	struct entry *entry = new_object(struct entry);
	struct bpf_rb_node *node;

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	node = bpf_rbtree_remove(&root, &entry->node);
	bpf_spin_unlock(&lock);
	if (node)
		drop_object(container(node, struct entry, node));
	drop_object(entry);
	return 0;
}

PROGRAM(removes_a_map_value)
{
	struct index *index = find(0);
	struct bpf_rb_node *node;

	if (!index)
		return 0;
	bpf_spin_lock(&index->lock);
	node = bpf_rbtree_remove(&index->entries, (void *)&index->entries);
	bpf_spin_unlock(&index->lock);
	if (node)
		drop_object(container(node, struct entry, node));
	return 0;
}

PROGRAM(removes_twice)
{
	struct bpf_rb_node *node, *first, *second = NULL;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_first(&root);
	if (!node) {
		bpf_spin_unlock(&lock);
		return 0;
	}
	first = bpf_rbtree_remove(&root, node);
	second = bpf_rbtree_remove(&root, node);
	bpf_spin_unlock(&lock);
	if (first)
		drop_object(container(first, struct entry, node));
	if (second)
		drop_object(container(second, struct entry, node));
	return 0;
}

PROGRAM(descends)
{
	struct bpf_rb_node *node, *child;
	long key = 0;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_root(&root);
	if (node) {
		child = bpf_rbtree_left(&root, node);
		if (child)
			key += container(child, struct entry, node)->key;
		child = bpf_rbtree_right(&root, node);
		if (child)
			key += container(child, struct entry, node)->key;
	}
	bpf_spin_unlock(&lock);
	return key;
}

PROGRAM(searches)
{
	struct bpf_rb_node *node;
	long key = skb->len, data = 0;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_root(&root);
	for (int i = 0; i < 16 && node; i++) {
		struct entry *entry = container(node, struct entry, node);

		if (entry->key == key) {
			data = entry->data;
			break;
		}
		node = key < entry->key ? bpf_rbtree_left(&root, node) : bpf_rbtree_right(&root, node);
	}
	bpf_spin_unlock(&lock);
	return data;
}

PROGRAM(descends_from_null)
{
	struct bpf_rb_node *node;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_left(&root, bpf_rbtree_root(&root));
	bpf_spin_unlock(&lock);
	return node != NULL;
}

PROGRAM(adds_without_lock)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	tree_add(&root, &entry->node, less);
	return 0;
}

PROGRAM(first_without_lock)
{
	return bpf_rbtree_first(&root) != NULL;
}

PROGRAM(adds_under_lock_of_a_value)
{
	struct entry *entry = new_object(struct entry);
	struct index *index = find(0);

	if (!entry)
		return 0;
	if (!index) {
		drop_object(entry);
		return 0;
	}
	bpf_spin_lock(&index->lock);
	tree_add(&root, &entry->node, less);
	bpf_spin_unlock(&index->lock);
	return 0;
}

PROGRAM(adds_twice)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, less);
	tree_add(&root, &entry->node, less);
	bpf_spin_unlock(&lock);
	return 0;
}

PROGRAM(adds_to_the_tree_of_strangers)
{
	struct entry *entry = new_object(struct entry);
	struct index *index = find(0);

	if (!entry)
		return 0;
	if (!index) {
		drop_object(entry);
		return 0;
	}
	bpf_spin_lock(&index->lock);
	tree_add(&index->strangers, &entry->node, less);
	bpf_spin_unlock(&index->lock);
	return 0;
}

PROGRAM(adds_a_stranger)
{
	struct stranger *stranger = new_object(struct stranger);
	struct index *index = find(0);

	if (!stranger)
		return 0;
	if (!index) {
		drop_object(stranger);
		return 0;
	}
	bpf_spin_lock(&index->lock);
	tree_add(&index->strangers, &stranger->second, stranger_less);
	index->size++;
	bpf_spin_unlock(&index->lock);
	return 0;
}

PROGRAM(adds_by_the_other_node)
{
	struct stranger *stranger = new_object(struct stranger);
	struct index *index = find(0);

	if (!stranger)
		return 0;
	if (!index) {
		drop_object(stranger);
		return 0;
	}
	bpf_spin_lock(&index->lock);
	tree_add(&index->strangers, &stranger->node, stranger_less);
	bpf_spin_unlock(&index->lock);
	return 0;
}

PROGRAM(removes_from_the_wrong_tree)
{
	struct index *index = find(0);
	struct bpf_rb_node *node;

	if (!index)
		return 0;
	bpf_spin_lock(&index->lock);
	node = bpf_rbtree_first(&index->entries);
	if (node)
		node = bpf_rbtree_remove(&index->strangers, node);
	bpf_spin_unlock(&index->lock);
	if (node)
		drop_object(container(node, struct stranger, second));
	return 0;
}

PROGRAM(adds_to_a_list)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	push_front((void *)&root, (void *)&entry->node);
	bpf_spin_unlock(&lock);
	return 0;
}

static bool helper_in_less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return bpf_get_prandom_u32() & 1;
}

PROGRAM(calls_a_helper_while_comparing)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, helper_in_less);
	bpf_spin_unlock(&lock);
	return 0;
}

static bool unlocking_less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	bpf_spin_unlock(&lock);
	return false;
}

PROGRAM(unlocks_while_comparing)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, unlocking_less);
	bpf_spin_unlock(&lock);
	return 0;
}

static bool adding_less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	tree_add(&root, a, less);
	return false;
}

PROGRAM(adds_while_comparing)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, adding_less);
	bpf_spin_unlock(&lock);
	return 0;
}

static bool removing_less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	bpf_rbtree_remove(&root, a);
	return false;
}

PROGRAM(removes_while_comparing)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, removing_less);
	bpf_spin_unlock(&lock);
	return 0;
}

static bool first_less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return bpf_rbtree_first(&root) == a;
}

PROGRAM(looks_at_the_first_while_comparing)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, first_less);
	bpf_spin_unlock(&lock);
	return 0;
}

static bool writing_less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	struct entry *first = container(a, struct entry, node), *second = container(b, struct entry, node);

	first->data++;
	return first->key < second->key;
}

PROGRAM(writes_while_comparing)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, writing_less);
	bpf_spin_unlock(&lock);
	return 0;
}

static int wide_less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return container(a, struct entry, node)->key;
}

PROGRAM(compares_to_anything)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, (void *)wide_less);
	bpf_spin_unlock(&lock);
	return 0;
}

static bool reading_less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	bpf_rcu_read_lock();
	return false;
}

PROGRAM(opens_a_section_while_comparing)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, reading_less);
	bpf_spin_unlock(&lock);
	return 0;
}

PROGRAM(adds_under_rcu)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	bpf_rcu_read_lock();
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, less);
	bpf_spin_unlock(&lock);
	bpf_rcu_read_unlock();
	return 0;
}

PROGRAM(compares_by_no_function)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, (void *)unknown(0));
	bpf_spin_unlock(&lock);
	return 0;
}

static int add_some(__u32 number, void *context)
{
	struct entry *entry = new_object(struct entry);

	if (!entry)
		return 1;
	entry->key = number;
	bpf_spin_lock(&lock);
	tree_add(&root, &entry->node, less);
	bpf_spin_unlock(&lock);
	return 0;
}

PROGRAM(adds_many)
{
	return bpf_loop(100, add_some, NULL, 0);
}

PROGRAM(drains)
{
	struct bpf_rb_node *node;
	int count = 0;

	for (int i = 0; i < 8; i++) {
		bpf_spin_lock(&lock);
		node = bpf_rbtree_first(&root);
		if (!node) {
			bpf_spin_unlock(&lock);
			return count;
		}
		node = bpf_rbtree_remove(&root, node);
		bpf_spin_unlock(&lock);
		if (!node)
			return count;
		drop_object(container(node, struct entry, node));
		count++;
	}
	return count;
}

PROGRAM(reads_the_root)
{
	return *(volatile long *)&root;
}
