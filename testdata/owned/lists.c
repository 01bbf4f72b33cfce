// Lists of objects that a program allocates: guarded by a lock in the same place, owning what is in them.
#include "owned.h"

struct job {
	int priority;
	struct bpf_list_node node;
	long due;
};

struct other {
	struct bpf_list_node node;
	struct bpf_list_node second;
	int value;
};

struct queue {
	struct bpf_spin_lock lock;
	int length;
	struct bpf_list_head jobs __contains(job, node);
	struct bpf_list_head others __contains(other, second);
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__type(key, int);
	__type(value, struct queue);
	__uint(max_entries, 4);
} queues SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__type(key, int);
	__type(value, struct queue);
	__uint(max_entries, 4);
} named_queues SEC(".maps");

section_of(jobs) struct bpf_spin_lock global_lock;
section_of(jobs) struct bpf_list_head global_jobs __contains(job, node);
section_of(elsewhere) struct bpf_spin_lock foreign_lock;

char LICENSE[] SEC("license") = "GPL";

#define PROGRAM(name) SEC("tc") int name(struct __sk_buff *skb)

static struct queue *find(int key)
{
	return bpf_map_lookup_elem(&queues, &key);
}

PROGRAM(pushes_and_pops)
{
	struct bpf_list_node *node;
	struct job *job;
	int priority = 0;

	job = new_object(struct job);
	if (!job)
		return 0;
	job->priority = skb->len;
	bpf_spin_lock(&global_lock);
	push_front(&global_jobs, &job->node);
	node = bpf_list_pop_back(&global_jobs);
	bpf_spin_unlock(&global_lock);
	if (!node)
		return 0;
	job = container(node, struct job, node);
	priority = job->priority;
	drop_object(job);
	return priority;
}

PROGRAM(pushes_into_a_value)
{
	struct queue *queue = find(1);
	struct job *job;

	if (!queue)
		return 0;
	job = new_object(struct job);
	if (!job)
		return 0;
	bpf_spin_lock(&queue->lock);
	queue->length++;
	push_back(&queue->jobs, &job->node);
	bpf_spin_unlock(&queue->lock);
	return 0;
}

PROGRAM(writes_what_was_pushed)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&global_lock);
	push_front(&global_jobs, &job->node);
	job->priority = 7;
	job->due = job->priority + 1;
	bpf_spin_unlock(&global_lock);
	return 0;
}

PROGRAM(writes_what_was_pushed_after_unlock)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&global_lock);
	push_front(&global_jobs, &job->node);
	bpf_spin_unlock(&global_lock);
	job->priority = 7;
	return 0;
}

PROGRAM(pushes_without_lock)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	push_front(&global_jobs, &job->node);
	return 0;
}

PROGRAM(pushes_under_other_lock)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&foreign_lock);
	push_front(&global_jobs, &job->node);
	bpf_spin_unlock(&foreign_lock);
	return 0;
}

PROGRAM(pushes_under_lock_of_another_value)
{
	struct queue *locked = find(1), *used = find(skb->len & 3);
	struct job *job;

	if (!locked || !used)
		return 0;
	job = new_object(struct job);
	if (!job)
		return 0;
	bpf_spin_lock(&locked->lock);
	push_back(&used->jobs, &job->node);
	bpf_spin_unlock(&locked->lock);
	return 0;
}

PROGRAM(pushes_twice)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&global_lock);
	push_front(&global_jobs, &job->node);
	push_front(&global_jobs, &job->node);
	bpf_spin_unlock(&global_lock);
	return 0;
}

PROGRAM(drops_what_was_pushed)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&global_lock);
	push_front(&global_jobs, &job->node);
	bpf_spin_unlock(&global_lock);
	drop_object(job);
	return 0;
}

PROGRAM(drops_under_lock)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&global_lock);
	drop_object(job);
	bpf_spin_unlock(&global_lock);
	return 0;
}

PROGRAM(allocates_under_lock)
{
	struct job *job;

	bpf_spin_lock(&global_lock);
	job = new_object(struct job);
	bpf_spin_unlock(&global_lock);
	if (job)
		drop_object(job);
	return 0;
}

PROGRAM(keeps_an_object)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	return job->priority;
}

PROGRAM(keeps_a_popped_object)
{
	struct bpf_list_node *node;

	bpf_spin_lock(&global_lock);
	node = bpf_list_pop_front(&global_jobs);
	bpf_spin_unlock(&global_lock);
	return node != NULL;
}

PROGRAM(uses_an_unchecked_object)
{
	struct job *job = new_object(struct job);

	job->priority = 1;
	drop_object(job);
	return 0;
}

PROGRAM(pushes_an_unchecked_object)
{
	struct job *job = new_object(struct job);

	bpf_spin_lock(&global_lock);
	push_front(&global_jobs, &job->node);
	bpf_spin_unlock(&global_lock);
	return 0;
}

PROGRAM(pushes_into_the_list_of_others)
{
	struct queue *queue = find(1);
	struct job *job;

	if (!queue)
		return 0;
	job = new_object(struct job);
	if (!job)
		return 0;
	bpf_spin_lock(&queue->lock);
	push_back(&queue->others, &job->node);
	bpf_spin_unlock(&queue->lock);
	return 0;
}

PROGRAM(pushes_by_the_other_node)
{
	struct queue *queue = find(1);
	struct other *other;

	if (!queue)
		return 0;
	other = new_object(struct other);
	if (!other)
		return 0;
	bpf_spin_lock(&queue->lock);
	push_back(&queue->others, &other->node);
	bpf_spin_unlock(&queue->lock);
	return 0;
}

PROGRAM(pushes_by_the_right_node)
{
	struct queue *queue = find(1);
	struct other *other;

	if (!queue)
		return 0;
	other = new_object(struct other);
	if (!other)
		return 0;
	bpf_spin_lock(&queue->lock);
	push_back(&queue->others, &other->second);
	bpf_spin_unlock(&queue->lock);
	return 0;
}

PROGRAM(pushes_by_no_node)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&global_lock);
	push_front(&global_jobs, (void *)job);
	bpf_spin_unlock(&global_lock);
	return 0;
}

PROGRAM(pushes_into_no_list)
{
	struct queue *queue = find(1);
	struct job *job;

	if (!queue)
		return 0;
	job = new_object(struct job);
	if (!job)
		return 0;
	bpf_spin_lock(&queue->lock);
	push_back((void *)&queue->length, &job->node);
	bpf_spin_unlock(&queue->lock);
	return 0;
}

PROGRAM(pushes_into_the_stack)
{
	struct bpf_list_head head = {};
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	bpf_spin_lock(&global_lock);
	push_back(&head, &job->node);
	bpf_spin_unlock(&global_lock);
	return 0;
}

PROGRAM(pushes_at_an_unknown_offset)
{
	struct queue *queue = find(1);
	struct job *job;

	if (!queue)
		return 0;
	job = new_object(struct job);
	if (!job)
		return 0;
	bpf_spin_lock(&queue->lock);
	push_back((void *)queue + (skb->len & 16), &job->node);
	bpf_spin_unlock(&queue->lock);
	return 0;
}

PROGRAM(pushes_a_node_at_an_unknown_offset)
{
	struct other *other = new_object(struct other);
	struct queue *queue = find(1);

	if (!other)
		return 0;
	if (queue) {
		bpf_spin_lock(&queue->lock);
		push_back(&queue->others, (void *)other + (skb->len & 24));
		bpf_spin_unlock(&queue->lock);
		return 0;
	}
	drop_object(other);
	return 0;
}

PROGRAM(drops_the_node)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	drop_object(&job->node);
	return 0;
}

PROGRAM(drops_a_map_value)
{
	struct queue *queue = find(1);

	if (queue)
		drop_object(queue);
	return 0;
}

PROGRAM(drops_twice)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	drop_object(job);
	drop_object(job);
	return 0;
}

PROGRAM(drops_nothing)
{
	drop_object(NULL);
	return 0;
}

PROGRAM(reads_a_dropped_object)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	drop_object(job);
	return job->priority;
}

PROGRAM(looks_at_the_front)
{
	struct bpf_list_node *node;
	int priority = 0;

	bpf_spin_lock(&global_lock);
	node = bpf_list_front(&global_jobs);
	if (node)
		priority = container(node, struct job, node)->priority;
	bpf_spin_unlock(&global_lock);
	return priority;
}

PROGRAM(looks_at_the_back_without_check)
{
	struct bpf_list_node *node;
	int priority;

	bpf_spin_lock(&global_lock);
	node = bpf_list_back(&global_jobs);
	priority = container(node, struct job, node)->priority;
	bpf_spin_unlock(&global_lock);
	return priority;
}

PROGRAM(looks_at_the_front_after_unlock)
{
	struct bpf_list_node *node;

	bpf_spin_lock(&global_lock);
	node = bpf_list_front(&global_jobs);
	bpf_spin_unlock(&global_lock);
	return node ? container(node, struct job, node)->priority : 0;
}

PROGRAM(drops_the_front)
{
	struct bpf_list_node *node;

	bpf_spin_lock(&global_lock);
	node = bpf_list_front(&global_jobs);
	if (node)
		drop_object(container(node, struct job, node));
	bpf_spin_unlock(&global_lock);
	return 0;
}

PROGRAM(pops_without_lock)
{
	struct bpf_list_node *node = bpf_list_pop_front(&global_jobs);

	if (node)
		drop_object(container(node, struct job, node));
	return 0;
}

PROGRAM(takes_the_lock_twice)
{
	bpf_spin_lock(&global_lock);
	bpf_spin_lock(&global_lock);
	bpf_spin_unlock(&global_lock);
	return 0;
}

PROGRAM(reads_the_list_itself)
{
	return *(__u64 *)&global_jobs;
}

PROGRAM(writes_the_node_itself)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	*(volatile __u64 *)&job->node = 1;
	drop_object(job);
	return 0;
}

PROGRAM(reads_the_node_itself)
{
	struct job *job = new_object(struct job);
	int value;

	if (!job)
		return 0;
	value = *(volatile int *)&job->node;
	drop_object(job);
	return value;
}

PROGRAM(reads_beyond_the_object)
{
	struct job *job = new_object(struct job);
	long value;

	if (!job)
		return 0;
	value = *(volatile long *)(job + 1);
	drop_object(job);
	return value;
}

PROGRAM(reads_before_the_object)
{
	struct job *job = new_object(struct job);
	long value;

	if (!job)
		return 0;
	value = *((volatile long *)job - 1);
	drop_object(job);
	return value;
}

PROGRAM(reads_across_members)
{
	struct job *job = new_object(struct job);
	long value;

	if (!job)
		return 0;
	value = *(volatile long *)job;
	drop_object(job);
	return value;
}

PROGRAM(reads_at_an_unknown_offset)
{
	struct job *job = new_object(struct job);
	long value;

	if (!job)
		return 0;
	value = *(volatile char *)((void *)job + (skb->len & 3));
	drop_object(job);
	return value;
}

PROGRAM(moves_between_values)
{
	struct queue *from = find(0), *to = find(1);
	struct bpf_list_node *node;
	struct job *job;

	if (!from || !to)
		return 0;
	bpf_spin_lock(&from->lock);
	node = bpf_list_pop_front(&from->jobs);
	bpf_spin_unlock(&from->lock);
	if (!node)
		return 0;
	job = container(node, struct job, node);
	job->due++;
	bpf_spin_lock(&to->lock);
	push_back(&to->jobs, &job->node);
	bpf_spin_unlock(&to->lock);
	return 0;
}

PROGRAM(drains_a_list)
{
	struct bpf_list_node *node;
	int sum = 0;

	for (int i = 0; i < 10; i++) {
		bpf_spin_lock(&global_lock);
		node = bpf_list_pop_front(&global_jobs);
		bpf_spin_unlock(&global_lock);
		if (!node)
			break;
		sum += container(node, struct job, node)->priority;
		drop_object(container(node, struct job, node));
	}
	return sum;
}

static int fill(__u32 index, void *context)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 1;
	job->priority = index;
	bpf_spin_lock(&global_lock);
	push_front(&global_jobs, &job->node);
	bpf_spin_unlock(&global_lock);
	return 0;
}

PROGRAM(fills_a_list)
{
	return bpf_loop(32, fill, NULL, 0);
}

static __attribute__((noinline)) int push(struct bpf_spin_lock *lock, struct bpf_list_head *head, struct job *job)
{
	bpf_spin_lock(lock);
	push_front(head, &job->node);
	bpf_spin_unlock(lock);
	return 0;
}

PROGRAM(pushes_in_a_subprogram)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	return push(&global_lock, &global_jobs, job);
}

static __attribute__((noinline)) struct job *make(int priority)
{
	struct job *job = new_object(struct job);

	if (job)
		job->priority = priority;
	return job;
}

PROGRAM(allocates_in_a_subprogram)
{
	struct job *job = make(skb->len);

	if (!job)
		return 0;
	drop_object(job);
	return 0;
}

PROGRAM(calls_a_helper_under_lock)
{
	struct bpf_list_node *node;

	bpf_spin_lock(&global_lock);
	node = bpf_list_front(&global_jobs);
	bpf_get_prandom_u32();
	bpf_spin_unlock(&global_lock);
	return node != NULL;
}

PROGRAM(pushes_into_a_named_queue)
{
	int key = skb->len;
	struct queue *queue = bpf_map_lookup_elem(&named_queues, &key);
	struct job *job;

	if (!queue)
		return 0;
	job = new_object(struct job);
	if (!job)
		return 0;
	bpf_spin_lock(&queue->lock);
	push_front(&queue->jobs, &job->node);
	bpf_spin_unlock(&queue->lock);
	return 0;
}

PROGRAM(allocates_a_number)
{
	int *number = bpf_obj_new_impl(bpf_core_type_id_local(int), NULL);

	if (number)
		drop_object(number);
	return 0;
}

PROGRAM(allocates_an_unknown_type)
{
	struct job *job = bpf_obj_new_impl(unknown(skb->len), NULL);

	if (job)
		drop_object(job);
	return 0;
}

PROGRAM(allocates_a_type_that_is_none)
{
	struct job *job = bpf_obj_new_impl(100000, NULL);

	if (job)
		drop_object(job);
	return 0;
}

PROGRAM(allocates_a_negative_type)
{
	struct job *job = bpf_obj_new_impl(-1, NULL);

	if (job)
		drop_object(job);
	return 0;
}

PROGRAM(passes_an_object_as_memory)
{
	struct job *job = new_object(struct job);
	char text[16] = {};

	if (!job)
		return 0;
	bpf_probe_read_kernel(job, 4, text);
	drop_object(job);
	return 0;
}

PROGRAM(stores_an_object_in_an_object)
{
	struct job *job = new_object(struct job), *second;

	if (!job)
		return 0;
	second = new_object(struct job);
	if (second) {
		job->due = (long)second;
		drop_object(second);
	}
	drop_object(job);
	return 0;
}

PROGRAM(adds_atomically)
{
	struct job *job = new_object(struct job);

	if (!job)
		return 0;
	__sync_fetch_and_add(&job->due, 3);
	drop_object(job);
	return 0;
}
