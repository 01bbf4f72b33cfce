// Memory of user space that tasks share with programs: which structures it may hold.
#include "owned.h"

struct settings {
#if defined(BROKEN_LARGER_THAN_A_PAGE)
	char room[4097];
#elif defined(BROKEN_EMPTY)
#else
	char room[4096];
#endif
};

#ifdef BROKEN_KERNEL_TYPE
#define SHARED struct task_struct
#else
#define SHARED struct settings
#endif

struct page {
	SHARED __attribute__((btf_type_tag("uptr"))) *shared;
	long seen;
};

struct {
#ifdef BROKEN_OTHER_STORAGE
	__uint(type, BPF_MAP_TYPE_SK_STORAGE);
#else
	__uint(type, BPF_MAP_TYPE_TASK_STORAGE);
#endif
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, struct page);
} pages SEC(".maps");

#ifdef BROKEN_OTHER_STORAGE
#define SECTION SEC("cgroup_skb/egress")
#define CONTEXT struct __sk_buff *skb
#else
#define SECTION SEC("syscall")
#define CONTEXT void *ctx
#endif

char LICENSE[] SEC("license") = "GPL";

SECTION int reads_the_first_byte(CONTEXT)
{
	struct page *page = NULL;
	char *shared;

#ifdef BROKEN_OTHER_STORAGE
	struct bpf_sock *sk = (void *)(long)skb->sk;

	if (sk)
		page = bpf_sk_storage_get(&pages, sk, NULL, 0);
#else
	page = bpf_task_storage_get(&pages, bpf_get_current_task_btf(), NULL, 0);
#endif
	if (!page)
		return 1;
	shared = (void *)page->shared;
	return shared ? *(volatile char *)shared & 1 : 0;
}

SECTION int counts(CONTEXT)
{
	struct page *page = NULL;

#ifdef BROKEN_OTHER_STORAGE
	struct bpf_sock *sk = (void *)(long)skb->sk;

	if (sk)
		page = bpf_sk_storage_get(&pages, sk, NULL, 0);
#else
	page = bpf_task_storage_get(&pages, bpf_get_current_task_btf(), NULL, 0);
#endif
	if (page)
		page->seen++;
	return 1;
}
