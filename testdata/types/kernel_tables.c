// Programs that write out the kernel's tables: tasks, their files and memory, maps and their elements, sockets.
#include "objects.h"

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)

struct bpf_iter__task {
	struct bpf_iter_meta *meta;
	struct task_struct *task;
};

struct bpf_iter__task_file {
	struct bpf_iter_meta *meta;
	struct task_struct *task;
	__u32 fd;
	struct file *file;
};

struct bpf_iter__task_vma {
	struct bpf_iter_meta *meta;
	struct task_struct *task;
	struct vm_area_struct *vma;
};

struct bpf_iter__bpf_map {
	struct bpf_iter_meta *meta;
	struct bpf_map *map;
};

struct bpf_iter__bpf_map_elem {
	struct bpf_iter_meta *meta;
	struct bpf_map *map;
	void *key;
	void *value;
};

struct bpf_iter__tcp {
	struct bpf_iter_meta *meta;
	struct sock_common *sk_common;
	int uid;
};

#pragma clang attribute pop

SEC("iter/task")
int dump_task(struct bpf_iter__task *ctx)
{
	struct seq_file *seq = ctx->meta->seq;
	struct task_struct *task = ctx->task;

#ifndef BROKEN_TASK_NOT_CHECKED
	if (!task)
		return 0;
#endif
	if (ctx->meta->seq_num == 0)
		BPF_SEQ_PRINTF(seq, "  pid  ppid\n");
	BPF_SEQ_PRINTF(seq, "%5d %5d %s\n", task->pid, task->real_parent->pid, task->comm);
	return 0;
}

SEC("iter/task_file")
int dump_file(struct bpf_iter__task_file *ctx)
{
	struct task_struct *task = ctx->task;
	struct file *file = ctx->file;

	if (!task || !file)
		return 0;
	BPF_SEQ_PRINTF(ctx->meta->seq, "%d %u %lx\n", task->tgid, ctx->fd, (long)file->f_inode->i_ino);
#ifdef BROKEN_ITERATOR_RESULT
	return file->f_flags;
#else
	return 0;
#endif
}

SEC("iter/task_vma")
int dump_memory(struct bpf_iter__task_vma *ctx)
{
	struct vm_area_struct *vma = ctx->vma;
	char path[64];

	if (!vma || !ctx->task)
		return 0;
	if (vma->vm_file && bpf_d_path(&vma->vm_file->f_path, path, sizeof(path)) > 0)
		BPF_SEQ_PRINTF(ctx->meta->seq, "%lx %s\n", vma->vm_start, path);
	return 0;
}

SEC("iter/bpf_map")
int dump_map(struct bpf_iter__bpf_map *ctx)
{
	struct bpf_map *map = ctx->map;

	if (!map)
		return 0;
	BPF_SEQ_PRINTF(ctx->meta->seq, "%u %s %u\n", map->id, map->name, map->max_entries);
	return 0;
}

SEC("iter/bpf_map_elem")
int dump_element(struct bpf_iter__bpf_map_elem *ctx)
{
	__u32 *key = ctx->key;
	__u64 *value = ctx->value;

	if (!key || !value)
		return 0;
#ifdef BROKEN_KEY_WRITTEN
	*key = 0;
#endif
	BPF_SEQ_PRINTF(ctx->meta->seq, "%u: %llu\n", *key, *value);
	*value = 0;
	return 0;
}

SEC("iter/tcp")
int dump_socket(struct bpf_iter__tcp *ctx)
{
	struct sock_common *common = ctx->sk_common;
	struct tcp_sock *tcp;

	if (!common)
		return 0;
#ifdef BROKEN_SOCKET_CAST_IN_C
	tcp = (struct tcp_sock *)common;
#else
	tcp = bpf_skc_to_tcp_sock(common);
#endif
	if (tcp)
		BPF_SEQ_PRINTF(ctx->meta->seq, "%d %u\n", ctx->uid, tcp->srtt_us);
	return 0;
}

SEC("iter.s/task")
int dump_arguments(struct bpf_iter__task *ctx)
{
	struct task_struct *task = ctx->task;
	char first[16] = {};

	if (!task)
		return 0;
#ifdef BROKEN_PARENT_OF_ANOTHER
	bpf_copy_from_user_task(first, sizeof(first), (void *)8, task->real_parent, 0);
#else
	bpf_copy_from_user_task(first, sizeof(first), (void *)task->mm->arg_start, task, 0);
#endif
	bpf_seq_write(ctx->meta->seq, first, sizeof(first));
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
