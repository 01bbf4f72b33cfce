// Which structures with locks, lists, trees, counters and owning pointers make sense to the kernel: what does not makes it
// refuse the object's types, refuse those of one map, or take the fields for data.
#include "owned.h"

extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
extern void bpf_task_release(struct task_struct *task) __ksym;

struct item {
	long value;
#if defined(BROKEN_NODE_OF_THE_OTHER_KIND)
	struct bpf_rb_node node;
#elif defined(BROKEN_NODE_NOT_ALIGNED)
	char room[4];
	struct bpf_list_node node __attribute__((aligned(4), packed));
#elif defined(BROKEN_TWO_KINDS_OF_NODES)
	struct bpf_list_node node;
	struct bpf_rb_node tree;
#elif defined(BROKEN_OWNS_ITS_OWN_KIND)
	struct bpf_list_node node;
	struct bpf_spin_lock lock;
	struct bpf_list_head children __contains(item, node);
#elif defined(BROKEN_OWNED_IN_A_NESTED_STRUCT)
	struct {
		struct bpf_list_node node;
	} inner;
#else
	struct bpf_list_node node;
#endif
#ifdef BROKEN_LIST_IN_WHAT_IS_OWNED
	struct bpf_spin_lock lock;
	struct bpf_list_head parts __contains(part, node);
#endif
};

struct part {
	struct bpf_list_node node;
	int number;
#ifdef BROKEN_LIST_IN_WHAT_IS_OWNED
	struct bpf_spin_lock lock;
	struct bpf_list_head crumbs __contains(crumb, node);
#endif
};

struct crumb {
	struct bpf_list_node node;
	int number;
};

struct unowned {
	long number;
};

typedef struct task_struct __kptr *task_pointer;

#if defined(BROKEN_POINTER_TO_KERNEL_OBJECT_THAT_STAYS)
#define POINTEE struct file
#elif defined(BROKEN_POINTER_TO_NUMBER)
#define POINTEE long
#else
#define POINTEE struct task_struct
#endif

struct box {
	int used;
#ifndef BROKEN_NO_LOCK
	struct bpf_spin_lock lock;
#endif
#ifdef BROKEN_TWO_LOCKS
	struct bpf_spin_lock second;
#endif
#if defined(BROKEN_NO_CONTENTS)
	struct bpf_list_head list;
#elif defined(BROKEN_CONTENTS_WITHOUT_NODE)
	struct bpf_list_head list __attribute__((btf_decl_tag("contains:item")));
#elif defined(BROKEN_CONTENTS_WITH_EMPTY_NODE)
	struct bpf_list_head list __attribute__((btf_decl_tag("contains:item:")));
#elif defined(BROKEN_CONTENTS_TWICE)
	struct bpf_list_head list __contains(item, node) __contains(part, node);
#elif defined(BROKEN_CONTENTS_UNKNOWN)
	struct bpf_list_head list __contains(nothing, node);
#elif defined(BROKEN_NODE_UNKNOWN)
	struct bpf_list_head list __contains(item, nodes);
#elif defined(BROKEN_CONTENTS_NOT_OWNABLE)
	struct bpf_list_head list __contains(unowned, number);
#else
	struct bpf_list_head list __contains(item, node);
#endif
#if defined(BROKEN_POINTER_WITH_TWO_TAGS)
	POINTEE __kptr __attribute__((btf_type_tag("second"))) *task;
#elif defined(BROKEN_POINTER_WITH_UNKNOWN_TAG)
	POINTEE __attribute__((btf_type_tag("nothing"))) *task;
#elif defined(BROKEN_POINTER_BEHIND_TYPEDEF)
	task_pointer task;
#elif defined(BROKEN_POINTER_CONST)
	POINTEE __kptr *const task;
#elif defined(BROKEN_POINTER_NOT_ALIGNED)
	char room[4];
	POINTEE __kptr *task __attribute__((packed, aligned(4)));
#else
	POINTEE __kptr *task;
#endif
#ifdef BROKEN_TOO_MANY_FIELDS
	POINTEE __kptr *others[9];
#endif
};

struct {
#if defined(BROKEN_MAP_FOR_NO_LOCKS)
	__uint(type, BPF_MAP_TYPE_LRU_HASH);
#elif defined(BROKEN_MAP_FOR_NO_LISTS)
	__uint(type, BPF_MAP_TYPE_PERCPU_HASH);
#else
	__uint(type, BPF_MAP_TYPE_ARRAY);
#endif
	__type(key, int);
	__type(value, struct box);
	__uint(max_entries, 2);
#ifdef BROKEN_MAP_READ_ONLY
	__uint(map_flags, BPF_F_RDONLY_PROG);
#endif
} boxes SEC(".maps");

#ifndef BROKEN_SECTION_WITHOUT_LOCK
section_of(items) struct bpf_spin_lock lock;
#else
section_of(locks) struct bpf_spin_lock lock;
#endif
#ifdef BROKEN_SECTION_WITH_TWO_LOCKS
section_of(items) struct bpf_spin_lock second_lock;
#endif
section_of(items) struct bpf_list_head list __contains(item, node);
section_of(items) struct bpf_list_head lists[2] __contains(item, node);

char LICENSE[] SEC("license") = "GPL";

#define PROGRAM(name) SEC("tc") int name(struct __sk_buff *skb)

#ifdef BROKEN_OWNED_IN_A_NESTED_STRUCT
#define NODE inner.node
#else
#define NODE node
#endif

static struct box *find(int key)
{
	return bpf_map_lookup_elem(&boxes, &key);
}

PROGRAM(uses_the_list_of_a_value)
{
	struct item *item;
	struct box *box = find(1);

	if (!box)
		return 0;
	item = new_object(struct item);
	if (!item)
		return 0;
#ifndef BROKEN_NO_LOCK
	bpf_spin_lock(&box->lock);
#endif
	push_front(&box->list, (void *)&item->NODE);
#ifndef BROKEN_NO_LOCK
	bpf_spin_unlock(&box->lock);
#endif
	return 0;
}

PROGRAM(uses_the_pointer_of_a_value)
{
	struct task_struct *task;
	struct box *box = find(1);

	if (!box)
		return 0;
	task = bpf_kptr_xchg((void *)&box->task, NULL);
	if (task)
		bpf_task_release(task);
	return 0;
}

PROGRAM(reads_the_pointer_of_a_value)
{
	struct box *box = find(1);

	return box ? (long)box->task : 0;
}

PROGRAM(reads_beside_fields)
{
	struct box *box = find(1);

	return box ? box->used : 0;
}

#ifndef BROKEN_NO_LOCK
PROGRAM(uses_the_lock_of_a_value)
{
	struct box *box = find(1);

	if (!box)
		return 0;
	bpf_spin_lock(&box->lock);
	box->used++;
	bpf_spin_unlock(&box->lock);
	return 0;
}
#endif

PROGRAM(uses_a_global_list)
{
	struct item *item = new_object(struct item);

	if (!item)
		return 0;
	bpf_spin_lock(&lock);
	push_front(&list, (void *)&item->NODE);
	bpf_spin_unlock(&lock);
	return 0;
}

PROGRAM(uses_a_list_of_a_global_array)
{
	struct bpf_list_node *node;
	long value;

	bpf_spin_lock(&lock);
	node = bpf_list_pop_front(&lists[1]);
	bpf_spin_unlock(&lock);
	if (!node)
		return 0;
	value = container(node, struct item, NODE)->value;
	drop_object(container(node, struct item, NODE));
	return value;
}

PROGRAM(allocates)
{
	struct item *item = new_object(struct item);

	if (!item)
		return 0;
	drop_object(item);
	return 0;
}

PROGRAM(looks_into_a_section)
{
	return *(volatile int *)&lists[0];
}
