// Lists and trees of objects that programs allocate, each mistake with them beside what is accepted.
#include "owned.h"

struct job {
	long priority;
	struct bpf_list_node node;
	struct bpf_list_node second;
};

struct letter {
	long stamp;
	struct bpf_list_node node;
};

struct entry {
	long key;
	struct bpf_rb_node node;
};

struct queue {
	struct bpf_spin_lock lock;
	struct bpf_list_head jobs __contains(job, node);
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__type(key, int);
	__type(value, struct queue);
	__uint(max_entries, 2);
} queues SEC(".maps");

section_of(jobs) struct bpf_spin_lock lock;
section_of(jobs) struct bpf_list_head jobs __contains(job, node);
section_of(jobs) struct bpf_rb_root entries __contains(entry, node);

char LICENSE[] SEC("license") = "GPL";

#define FIND(at) ({ int key = at; struct queue *found = bpf_map_lookup_elem(&queues, &key); if (!found) return 0; found; })

SEC("tc") int lock_not_held(struct __sk_buff *skb)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	push_front(&jobs, &job->node);
	return 0;
}

SEC("tc") int lock_not_held_fixed(struct __sk_buff *skb)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&lock);
	push_front(&jobs, &job->node);
	bpf_spin_unlock(&lock);
	return 0;
}

SEC("tc") int lock_of_other_object(struct __sk_buff *skb)
{
	struct queue *queue = FIND(0), *other = FIND(1);
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&other->lock);
	push_front(&queue->jobs, &job->node);
	bpf_spin_unlock(&other->lock);
	return 0;
}

SEC("tc") int lock_of_other_object_fixed(struct __sk_buff *skb)
{
	struct queue *queue = FIND(0);
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&queue->lock);
	push_front(&queue->jobs, &job->node);
	bpf_spin_unlock(&queue->lock);
	return 0;
}

SEC("tc") int node_of_other_type(struct __sk_buff *skb)
{
	struct letter *letter = new_object(struct letter);

	if (!letter)
		return 0;
	bpf_spin_lock(&lock);
	push_front(&jobs, &letter->node);
	bpf_spin_unlock(&lock);
	return 0;
}

SEC("tc") int node_of_other_type_fixed(struct __sk_buff *skb)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&lock);
	push_front(&jobs, &job->node);
	bpf_spin_unlock(&lock);
	return 0;
}

SEC("tc") int node_at_other_offset(struct __sk_buff *skb)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&lock);
	push_front(&jobs, &job->second);
	bpf_spin_unlock(&lock);
	return 0;
}

SEC("tc") int node_at_other_offset_fixed(struct __sk_buff *skb)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&lock);
	push_front(&jobs, &job->node);
	bpf_spin_unlock(&lock);
	return 0;
}

SEC("tc") int not_value_or_allocated(struct __sk_buff *skb)
{
	struct bpf_list_head on_stack = {};
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&lock);
	push_front(&on_stack, &job->node);
	bpf_spin_unlock(&lock);
	return 0;
}

SEC("tc") int not_value_or_allocated_fixed(struct __sk_buff *skb)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&lock);
	push_front(&jobs, &job->node);
	bpf_spin_unlock(&lock);
	return 0;
}

SEC("tc") int not_allocated(struct __sk_buff *skb)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&lock);
	push_front(&jobs, &job->node);
	push_front(&jobs, &job->node);
	bpf_spin_unlock(&lock);
	return 0;
}

SEC("tc") int not_allocated_fixed(struct __sk_buff *skb)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&lock);
	push_front(&jobs, &job->node);
	bpf_spin_unlock(&lock);
	return 0;
}

SEC("tc") int node_neither_borrowed_nor_counted(struct __sk_buff *skb)
{
	struct bpf_rb_node *node;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_remove(&entries, (void *)&entries);
	bpf_spin_unlock(&lock);
	if (node)
		drop_object(container(node, struct entry, node));
	return 0;
}

SEC("tc") int node_neither_borrowed_nor_counted_fixed(struct __sk_buff *skb)
{
	struct bpf_rb_node *node;

	bpf_spin_lock(&lock);
	node = bpf_rbtree_first(&entries);
	if (node)
		node = bpf_rbtree_remove(&entries, node);
	bpf_spin_unlock(&lock);
	if (node)
		drop_object(container(node, struct entry, node));
	return 0;
}

static bool less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return container(a, struct entry, node)->key < container(b, struct entry, node)->key;
}

static bool less_and_removes(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return bpf_rbtree_remove(&entries, a) != NULL;
}

static bool less_and_unlocks(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	bpf_spin_unlock(&lock);
	return true;
}

#define ADDS(name, function)                                                                                           \
	SEC("tc") int name(struct __sk_buff *skb)                                                                      \
	{                                                                                                              \
		struct entry *entry = new_object(struct entry);                                                        \
                                                                                                                       \
		if (!entry)                                                                                            \
			return 0;                                                                                      \
		bpf_spin_lock(&lock);                                                                                  \
		tree_add(&entries, &entry->node, function);                                                            \
		bpf_spin_unlock(&lock);                                                                                \
		return 0;                                                                                              \
	}

ADDS(not_in_tree_callback, less_and_removes)
ADDS(not_in_tree_callback_fixed, less)
ADDS(lock_in_tree_callback, less_and_unlocks)
ADDS(lock_in_tree_callback_fixed, less)
