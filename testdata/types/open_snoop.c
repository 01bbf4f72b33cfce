// Who opens what: programs before and after kernel functions, paths, and results.
#include "objects.h"

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 16);
} events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_TASK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, __u64);
} entered SEC(".maps");

struct event {
	int pid;
	int result;
	__u64 inode;
	__u32 device;
	char path[64];
};

SEC("fentry/do_sys_openat2")
int BPF_PROG(enter_open, int dfd, const char *filename)
{
	struct task_struct *task = bpf_get_current_task_btf();
	__u64 *since = bpf_task_storage_get(&entered, task, 0, BPF_LOCAL_STORAGE_GET_F_CREATE);

	if (since)
		*since = bpf_ktime_get_ns();
#ifdef BROKEN_USER_STRING_FOLLOWED
	return filename[0] ? 0 : 0 * bpf_get_smp_processor_id();
#else
	return 0;
#endif
}

SEC("fexit/do_sys_openat2")
int BPF_PROG(exit_open, int dfd, const char *filename, void *how, long result)
{
	struct task_struct *task = bpf_get_current_task_btf();
	__u64 *since = bpf_task_storage_get(&entered, task, 0, 0);
	struct event event = { .pid = task->tgid, .result = result };

#ifndef BROKEN_STORAGE_NOT_CHECKED
	if (!since)
		return 0;
#endif
	if (result < 0)
		bpf_printk("after %llu: %d", bpf_ktime_get_ns() - *since, event.result);
	bpf_probe_read_user_str(event.path, sizeof(event.path), filename);
	bpf_ringbuf_output(&events, &event, sizeof(event), 0);
#ifdef BROKEN_RESULT_RETURNED
	return result;
#else
	return 0;
#endif
}

SEC("fentry/security_file_open")
int BPF_PROG(name_opened, struct file *file)
{
	struct event event = {};

	event.inode = file->f_inode->i_ino;
	event.device = file->f_inode->i_sb->s_dev;
#ifdef BROKEN_PATH_OF_UNTRUSTED
	bpf_d_path(file->f_inode->i_sb ? (void *)file->f_path.dentry : NULL, event.path, sizeof(event.path));
#else
	bpf_d_path(&file->f_path, event.path, sizeof(event.path));
#endif
	bpf_ringbuf_output(&events, &event, sizeof(event), 0);
	return 0;
}

#ifdef BROKEN_PATH_ELSEWHERE
SEC("fentry/vfs_fsync_range")
#else
SEC("fentry/filp_close")
#endif
int BPF_PROG(name_closed, struct file *file)
{
	char path[64];

	bpf_d_path(&file->f_path, path, sizeof(path));
	return 0;
}

SEC("fexit/vfs_read")
int BPF_PROG(count_read, struct file *file, char *buf, size_t count, loff_t *pos, ssize_t result)
{
	__u64 arguments = bpf_get_func_arg_cnt(ctx);
	__u64 asked = 0, got = 0;

	bpf_get_func_arg(ctx, 2, &asked);
	bpf_get_func_ret(ctx, &got);
	if (arguments == 4 && got < asked && file->f_pos > 4096)
		bpf_printk("short read: %ld of %lu", result, count);
#ifdef BROKEN_RESULT_AS_POINTER
	return ((struct file *)result)->f_flags;
#else
	return 0;
#endif
}

char LICENSE[] SEC("license") = "GPL";
