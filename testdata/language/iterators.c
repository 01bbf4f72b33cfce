// Iterators: open-coded loops over numbers, and programs that the kernel runs for each task and each map.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

struct seq_file;

struct bpf_iter_meta {
	struct seq_file *seq;
	__u64 session_id;
	__u64 seq_num;
} __attribute__((preserve_access_index));

struct bpf_map {
	__u32 id;
	char name[16];
	__u32 max_entries;
} __attribute__((preserve_access_index));

struct bpf_iter__task {
	struct bpf_iter_meta *meta;
	struct task_struct *task;
} __attribute__((preserve_access_index));

struct bpf_iter__bpf_map {
	struct bpf_iter_meta *meta;
	struct bpf_map *map;
} __attribute__((preserve_access_index));

extern int bpf_iter_num_new(struct bpf_iter_num *it, int start, int end) __ksym;
extern int *bpf_iter_num_next(struct bpf_iter_num *it) __ksym;
extern void bpf_iter_num_destroy(struct bpf_iter_num *it) __ksym;

__u32 table[1024];

SEC("tc")
int fill(struct __sk_buff *skb)
{
	__u32 sum = 0;
	int index;

	bpf_for(index, 0, 1024) {
#ifdef BROKEN_BEHIND_END
		table[index + 1] = skb->hash ^ index;
#else
		table[index] = skb->hash ^ index;
#endif
	}
	bpf_repeat(10) {
		sum = sum * 2 + 1;
	}
	return sum ? TC_ACT_OK : TC_ACT_SHOT;
}

SEC("tc")
int nested(struct __sk_buff *skb)
{
	struct bpf_iter_num it;
	__u64 sum = 0;
	int *value, inner;

	bpf_iter_num_new(&it, 0, skb->len & 63);
	while ((value = bpf_iter_num_next(&it))) {
		bpf_for(inner, 0, 4) {
			if (inner == 3)
				break;
			sum += *value * inner;
		}
#ifdef BROKEN_ADVANCED_AFTER_END
		if (sum > 1000)
			bpf_iter_num_destroy(&it);
#endif
	}
#ifndef BROKEN_NOT_DESTROYED
	bpf_iter_num_destroy(&it);
#endif
	return sum & 1 ? TC_ACT_SHOT : TC_ACT_OK;
}

SEC("iter/task")
int dump_tasks(struct bpf_iter__task *ctx)
{
	struct task_struct *task = ctx->task;

#ifndef BROKEN_TASK_NOT_CHECKED
	if (!task)
		return 0;
#endif
	BPF_SEQ_PRINTF(ctx->meta->seq, "%d %d %s\n", task->tgid, task->pid, task->comm);
	return 0;
}

SEC("iter/bpf_map")
int dump_maps(struct bpf_iter__bpf_map *ctx)
{
	struct bpf_map *map = ctx->map;

	if (!map)
		return 0;
	BPF_SEQ_PRINTF(ctx->meta->seq, "%u %s %u\n", map->id, map->name, map->max_entries);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
