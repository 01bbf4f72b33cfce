// Objects that count their owners: in a list and a tree at once, and kept beside them.
#include "owned.h"

struct item {
	long key;
	struct bpf_list_node list;
	struct bpf_rb_node tree;
	struct bpf_refcount count;
};

struct plain {
	long key;
	struct bpf_list_node list;
};

struct place {
	struct bpf_spin_lock lock;
	struct bpf_list_head list __contains(item, list);
	struct bpf_rb_root tree __contains(item, tree);
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__type(key, int);
	__type(value, struct place);
	__uint(max_entries, 2);
} places SEC(".maps");

section_of(both) struct bpf_spin_lock lock;
section_of(both) struct bpf_list_head list __contains(item, list);
section_of(both) struct bpf_rb_root tree __contains(item, tree);
section_of(plains) struct bpf_spin_lock plain_lock;
section_of(plains) struct bpf_list_head plain_list __contains(plain, list);

char LICENSE[] SEC("license") = "GPL";

#define PROGRAM(name) SEC("tc") int name(struct __sk_buff *skb)

static bool less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return container(a, struct item, tree)->key < container(b, struct item, tree)->key;
}

PROGRAM(in_list_and_tree)
{
	struct item *item = new_object(struct item), *second;

	if (!item)
		return 0;
	second = share_object(item);
	item->key = skb->len;
	bpf_spin_lock(&lock);
	push_front(&list, &item->list);
	tree_add(&tree, &second->tree, less);
	bpf_spin_unlock(&lock);
	return 0;
}

PROGRAM(in_the_tree_and_kept)
{
	struct item *item = new_object(struct item), *second;
	long key;

	if (!item)
		return 0;
	second = share_object(item);
	bpf_spin_lock(&lock);
	tree_add(&tree, &item->tree, less);
	bpf_spin_unlock(&lock);
	key = second->key;
	drop_object(second);
	return key;
}

PROGRAM(shares_and_keeps)
{
	struct item *item = new_object(struct item);

	if (!item)
		return 0;
	share_object(item);
	drop_object(item);
	return 0;
}

PROGRAM(uses_the_first_after_the_second_is_dropped)
{
	struct item *item = new_object(struct item), *second;
	long key;

	if (!item)
		return 0;
	second = share_object(item);
	drop_object(second);
	key = item->key;
	drop_object(item);
	return key;
}

PROGRAM(shares_a_borrowed_object)
{
	struct item *item = new_object(struct item), *second;

	if (!item)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&tree, &item->tree, less);
	second = share_object(item);
	bpf_spin_unlock(&lock);
	if (!second)
		return 0;
	drop_object(second);
	return 0;
}

PROGRAM(shares_a_borrowed_object_without_check)
{
	struct item *item = new_object(struct item), *second;

	if (!item)
		return 0;
	bpf_spin_lock(&lock);
	tree_add(&tree, &item->tree, less);
	second = share_object(item);
	bpf_spin_unlock(&lock);
	second->key = 1;
	drop_object(second);
	return 0;
}

PROGRAM(shares_a_found_object)
{
	struct bpf_rb_node *node;
	struct item *item = NULL;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_first(&tree);
	if (node)
		item = share_object(container(node, struct item, tree));
	bpf_spin_unlock(&lock);
	if (item)
		drop_object(item);
	return 0;
}

PROGRAM(shares_what_does_not_count)
{
	struct plain *plain = new_object(struct plain), *second;

	if (!plain)
		return 0;
	second = share_object(plain);
	if (second)
		drop_object(second);
	drop_object(plain);
	return 0;
}

PROGRAM(shares_a_map_value)
{
	int key = 0;
	struct place *place = bpf_map_lookup_elem(&places, &key);

	if (place)
		share_object(place);
	return 0;
}

PROGRAM(shares_an_unchecked_object)
{
	struct item *item = new_object(struct item), *second = share_object(item);

	drop_object(item);
	drop_object(second);
	return 0;
}

PROGRAM(moves_from_tree_to_list)
{
	struct bpf_rb_node *node;
	struct item *item;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_first(&tree);
	if (!node) {
		bpf_spin_unlock(&lock);
		return 0;
	}
	node = bpf_rbtree_remove(&tree, node);
	if (!node) {
		bpf_spin_unlock(&lock);
		return 0;
	}
	item = container(node, struct item, tree);
	push_back(&list, &item->list);
	bpf_spin_unlock(&lock);
	return 0;
}

PROGRAM(finds_in_the_list_removes_from_the_tree)
{
	struct bpf_list_node *linked;
	struct bpf_rb_node *node;
	struct item *item;

	bpf_spin_lock(&lock);
	linked = bpf_list_pop_front(&list);
	if (!linked) {
		bpf_spin_unlock(&lock);
		return 0;
	}
	item = container(linked, struct item, list);
	node = bpf_rbtree_remove(&tree, &item->tree);
	bpf_spin_unlock(&lock);
	if (node)
		drop_object(container(node, struct item, tree));
	drop_object(item);
	return 0;
}

PROGRAM(in_two_lists_of_different_locks)
{
	int key = 0;
	struct place *place = bpf_map_lookup_elem(&places, &key);
	struct item *item, *second;

	if (!place)
		return 0;
	item = new_object(struct item);
	if (!item)
		return 0;
	second = share_object(item);
	bpf_spin_lock(&place->lock);
	push_front(&place->list, &item->list);
	bpf_spin_unlock(&place->lock);
	bpf_spin_lock(&lock);
	push_front(&list, &second->list);
	bpf_spin_unlock(&lock);
	return 0;
}

PROGRAM(reads_the_counter)
{
	struct item *item = new_object(struct item);
	int count;

	if (!item)
		return 0;
	count = *(volatile int *)&item->count;
	drop_object(item);
	return count;
}

PROGRAM(uses_a_borrowed_object_after_unlock)
{
	struct item *item = new_object(struct item);

	if (!item)
		return 0;
	bpf_spin_lock(&lock);
	push_front(&list, &item->list);
	bpf_spin_unlock(&lock);
	return item->key;
}

// may sleep, so that RCU is a matter of its own
SEC("syscall") int sleepable_program_in_the_tree(void *ctx)
{
	struct item *item = new_object(struct item), *second;
	long key;

	if (!item)
		return 0;
	second = share_object(item);
	bpf_rcu_read_lock();
	bpf_spin_lock(&lock);
	tree_add(&tree, &item->tree, less);
	key = item->key;
	bpf_spin_unlock(&lock);
	bpf_rcu_read_unlock();
	drop_object(second);
	return key;
}

SEC("syscall") int borrows_until_the_section_ends(void *ctx)
{
	struct bpf_rb_node *node;
	struct item *item = NULL;

	bpf_rcu_read_lock();
	bpf_spin_lock(&lock);
	node = bpf_rbtree_first(&tree);
	if (!node)
		goto out;
	bpf_spin_unlock(&lock);
	item = container(node, struct item, tree);
	bpf_rcu_read_unlock();
	return item->key;
out:
	bpf_spin_unlock(&lock);
	bpf_rcu_read_unlock();
	return 0;
}
