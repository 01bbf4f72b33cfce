// Arenas: memory that a program shares with user space. Its addresses are numbers until they are cast; then they are
// pointers that may be anything, as every access is guarded.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

#define __arena __attribute__((address_space(1)))
#define BPF_F_MMAPABLE 1024

extern void __arena *bpf_arena_alloc_pages(void *map, void __arena *address, __u32 pages, int node, __u64 flags) __ksym;
extern void bpf_arena_free_pages(void *map, void __arena *address, __u32 pages) __ksym;
extern int bpf_arena_reserve_pages(void *map, void __arena *address, __u32 pages) __ksym;
extern void bpf_rcu_read_lock(void) __ksym;
extern void bpf_rcu_read_unlock(void) __ksym;

char LICENSE[] SEC("license") = "GPL";

struct {
	__uint(type, 33);
	__uint(map_flags, BPF_F_MMAPABLE);
	__uint(max_entries, 10);
} arena SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 10);
	__type(key, __u32);
	__type(value, __u64);
} others SEC(".maps");

struct element {
	struct element __arena *next;
	__u64 value;
	__s32 number;
	char text[20];
};

struct element __arena *head;
__u64 __arena counted SEC(".addr_space.1");
struct element __arena first SEC(".addr_space.1");

#define PROGRAM(name) SEC("syscall") int name(void *ctx)

PROGRAM(allocates_and_frees)
{
	char __arena *page = bpf_arena_alloc_pages(&arena, 0, 1, -1, 0);

	if (!page)
		return 1;
	page[10] = 1;
	bpf_arena_free_pages(&arena, page, 1);
	return 0;
}

PROGRAM(uses_a_freed_page)
{
	char __arena *page = bpf_arena_alloc_pages(&arena, 0, 1, -1, 0);

	bpf_arena_free_pages(&arena, page, 1);
	return page[5000];
}

PROGRAM(reserves)
{
	return bpf_arena_reserve_pages(&arena, 0, 2);
}

PROGRAM(allocates_from_another_map)
{
	return bpf_arena_alloc_pages(&others, 0, 1, -1, 0) != 0 && bpf_arena_reserve_pages(&arena, 0, 1);
}

PROGRAM(allocates_from_no_map)
{
	return bpf_arena_alloc_pages(0, 0, 1, -1, 0) != 0 && bpf_arena_reserve_pages(&arena, 0, 1);
}

SEC("tc") int allocates_where_it_may_not_sleep(struct __sk_buff *skb)
{
	return bpf_arena_alloc_pages(&arena, 0, 1, -1, 0) != 0;
}

PROGRAM(allocates_in_rcu)
{
	void __arena *page;

	bpf_rcu_read_lock();
	page = bpf_arena_alloc_pages(&arena, 0, 1, -1, 0);
	bpf_rcu_read_unlock();
	return page != 0;
}

SEC("tc") int uses_global_data(struct __sk_buff *skb)
{
	counted++;
	first.value = skb->len;
	first.next = &first;
	return first.next->value;
}

SEC("tc") int pushes(struct __sk_buff *skb)
{
	struct element __arena *added = &first;

	added->next = head;
	head = added;
	return 0;
}

SEC("tc") int walks_a_list(struct __sk_buff *skb)
{
	struct element __arena *element;
	__u64 sum = 0;
	int i;

	for (i = 0, element = head; i < 100 && element; i++, element = element->next)
		sum += element->value;
	return sum;
}

SEC("tc") int reads_signed(struct __sk_buff *skb)
{
	return first.number / 2;
}

SEC("tc") int reads_signed_into_64_bits(struct __sk_buff *skb)
{
	return (__s64)first.number > (__s64)skb->len;
}

SEC("tc") int counts_atomically(struct __sk_buff *skb)
{
	__sync_fetch_and_add(&counted, 1);
	return __sync_val_compare_and_swap(&first.value, 1, 2);
}

SEC("tc") int stores_a_pointer(struct __sk_buff *skb)
{
	first.value = (long)skb;
	return 0;
}

SEC("tc") int uses_a_number_as_address(struct __sk_buff *skb)
{
	struct element __arena *element = (void __arena *)(long)skb->len;

	return element->value;
}

SEC("tc") int indexes_wildly(struct __sk_buff *skb)
{
	return first.text[skb->len] + first.text[-100] + (&first)[1 << 20].value;
}

SEC("tc") int passes_to_a_helper(struct __sk_buff *skb)
{
	return bpf_map_update_elem(&others, (void *)&first, (void *)&first.value, 0);
}

SEC("tc") int probes_the_arena(struct __sk_buff *skb)
{
	__u64 value = 0;

	bpf_probe_read_kernel(&value, sizeof(value), (void *)&first);
	return value;
}

__noinline int sums(struct element __arena *element __arg_arena)
{
	return element->value + element->number;
}

__noinline int sums_with_two_tags(struct element __arena *element __arg_arena __arg_nonnull)
{
	return element->value;
}

static __noinline int adds(struct element __arena *element)
{
	return element->value + 1;
}

SEC("tc") int passes_to_a_global_function(struct __sk_buff *skb)
{
	return sums(&first);
}

SEC("tc") int passes_a_number_to_a_global_function(struct __sk_buff *skb)
{
	counted = 1;
	return sums((void __arena *)(long)skb->len);
}

SEC("tc") int passes_stack_to_a_global_function(struct __sk_buff *skb)
{
	struct element element = {};

	counted = 1;
	return sums((void __arena *)(long)&element);
}

SEC("tc") int has_a_global_function_with_two_tags(struct __sk_buff *skb)
{
	return sums_with_two_tags(&first);
}

SEC("tc") int passes_to_a_static_function(struct __sk_buff *skb)
{
	return adds(&first);
}

static int adds_up(__u32 index, void *data)
{
	counted += index;
	return 0;
}

SEC("tc") int uses_it_in_a_callback(struct __sk_buff *skb)
{
	bpf_loop(10, adds_up, 0, 0);
	return 0;
}

SEC("tc") int mixes_pointers(struct __sk_buff *skb)
{
	__u64 __arena *shared = &counted;
	__u64 own = 1;
	__u64 *either = skb->len ? (__u64 *)shared : &own;

	return *(volatile __u64 *)either;
}

SEC("tc") int adds_addresses(struct __sk_buff *skb)
{
	long sum = (long)&first + (long)&counted;

	return *(__u64 __arena *)sum;
}

SEC("tc") int casts_without_an_arena(struct __sk_buff *skb)
{
	struct element __arena *element = (void __arena *)(long)skb->len;

	return element->number;
}

SEC("tc") int looks_up_in_the_arena(struct __sk_buff *skb)
{
	__u32 key = 0;

	return bpf_map_lookup_elem(&arena, &key) != 0;
}

SEC("tc") int spills_an_address(struct __sk_buff *skb)
{
	struct element __arena *kept[2] = { &first, head };

	asm volatile("" : : "r"(kept) : "memory");
	return kept[skb->len & 1]->value + kept[0]->value;
}

SEC("tc") int zeroes_a_page(struct __sk_buff *skb)
{
	char __arena *text = (char __arena *)&first;
	int i;

	bpf_for(i, 0, 4096)
		text[i] = 0;
	return 0;
}
