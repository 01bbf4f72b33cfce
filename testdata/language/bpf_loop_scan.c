// Loops that the verifier does not walk: bpf_loop over a string, a nested one, and one that stops early.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

#define TEXT_BYTES 256

struct scan {
	__u32 slashes;
	__u32 last_slash;
	__u32 length;
	__u32 unused;
};

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, char[TEXT_BYTES]);
} texts SEC(".maps");

__u64 pairs;

static long look(__u64 index, void *context)
{
	struct scan *scan = context;
	__u32 zero = 0;
	char *text = bpf_map_lookup_elem(&texts, &zero);

#ifdef BROKEN_INDEX_TRUSTED
	if (!text)
#else
	if (!text || index >= TEXT_BYTES)
#endif
		return 1;
	char c = text[index];

	if (c == 0) {
		scan->length = index;
		return 1;
	}
	if (c == '/') {
		scan->slashes++;
		scan->last_slash = index;
	}
#ifdef BROKEN_RETURNS_CHARACTER
	return c;
#else
	return 0;
#endif
}

SEC("tracepoint/syscalls/sys_enter_openat")
int scan_path(struct trace_event_raw_sys_enter *ctx)
{
	struct scan scan = {};
	__u32 zero = 0;
	char *text = bpf_map_lookup_elem(&texts, &zero);

	if (!text)
		return 0;
	if (bpf_probe_read_user_str(text, TEXT_BYTES, (void *)ctx->args[1]) < 0)
		return 0;
#ifdef BROKEN_CONTEXT_TOO_SMALL
	bpf_loop(TEXT_BYTES, look, &zero, 0);
#else
	bpf_loop(TEXT_BYTES, look, &scan, 0);
#endif
	if (scan.slashes > 3)
		bpf_printk("%d slashes, last at %d", scan.slashes, scan.last_slash);
	return 0;
}

static long inner(__u64 index, __u64 *count)
{
	*count += index;
	return 0;
}

static long outer(__u64 index, __u64 *count)
{
	bpf_loop(10, inner, count, 0);
	return *count > 1000;
}

SEC("tc")
int count_pairs(struct __sk_buff *skb)
{
	__u64 count = 0;

	bpf_loop(skb->len, outer, &count, 0);
	pairs += count;
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
