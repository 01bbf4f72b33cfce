// Access control: security hooks that look at files, programs, tasks and sockets, and say yes or no.
#include "objects.h"

struct {
	__uint(type, BPF_MAP_TYPE_INODE_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, int);
} labels SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_TASK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, int);
} confined SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_SK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, int);
} sockets SEC(".maps");

SEC("lsm/file_open")
int BPF_PROG(may_open, struct file *file)
{
	int *label = bpf_inode_storage_get(&labels, file->f_inode, 0, 0);
	int *mine = bpf_task_storage_get(&confined, bpf_get_current_task_btf(), 0, 0);

	if (!label || !mine)
		return 0;
#ifdef BROKEN_POSITIVE_RESULT
	return *label > *mine ? EPERM : 0;
#else
	if (*label > *mine)
		return -EPERM;
	return 0;
#endif
}

SEC("lsm/inode_unlink")
int BPF_PROG(may_unlink, struct inode *dir, struct dentry *dentry)
{
	struct inode *victim = dentry->d_inode;
	int *label;

#ifdef BROKEN_NEGATIVE_DENTRY
	if (victim->i_uid.val == 0)
		return 0;
#endif
	/* the helper takes what may be missing */
	label = bpf_inode_storage_get(&labels, victim, 0, BPF_LOCAL_STORAGE_GET_F_CREATE);
	if (label && *label)
		return -EPERM;
	return 0;
}

SEC("lsm/bprm_check_security")
int BPF_PROG(may_execute, struct linux_binprm *bprm, int result)
{
	struct inode *inode = bprm->file->f_inode;

	if (result)
		return result;
	return inode->i_uid.val == 0 || inode->i_mode & 0111 ? 0 : -EPERM;
}

SEC("lsm/task_alloc")
int BPF_PROG(inherit, struct task_struct *task, unsigned long flags)
{
	int *parents = bpf_task_storage_get(&confined, bpf_get_current_task_btf(), 0, 0);
	int *childs = bpf_task_storage_get(&confined, task, 0, BPF_LOCAL_STORAGE_GET_F_CREATE);

#ifdef BROKEN_CHILDS_NOT_CHECKED
	if (parents)
		*childs = *parents;
#else
	if (parents && childs)
		*childs = *parents;
#endif
	return 0;
}

SEC("lsm.s/bprm_committed_creds")
void BPF_PROG(remember_arguments, struct linux_binprm *bprm)
{
	struct task_struct *task = bpf_get_current_task_btf();
	char first[32] = {};

	bpf_copy_from_user(first, sizeof(first), (void *)task->mm->arg_start);
#ifdef BROKEN_PARENT_WHILE_SLEEPING
	int *label = bpf_task_storage_get(&confined, task->real_parent, 0, 0);

	if (label)
		*label = first[0];
#endif
}

#ifdef BROKEN_HOOK_THAT_CANNOT_SLEEP
SEC("lsm.s/task_free")
#else
SEC("lsm/task_free")
#endif
void BPF_PROG(forget, struct task_struct *task)
{
	bpf_printk("%d", task->pid);
}

SEC("lsm_cgroup/socket_bind")
int BPF_PROG(may_bind, struct socket *socket, struct sockaddr *address, int length)
{
	struct sock *sk = socket->sk;
	int *count;

#ifndef BROKEN_SOCKET_NOT_CHECKED
	if (!sk)
		return 1;
#endif
	count = bpf_sk_storage_get(&sockets, sk, 0, BPF_LOCAL_STORAGE_GET_F_CREATE);
	if (count)
		*count += 1;
#ifdef BROKEN_CGROUP_RESULT
	return -EPERM;
#else
	return address->sa_family == AF_INET;
#endif
}

SEC("lsm_cgroup/sk_clone_security")
int BPF_PROG(cloned, struct sock *sk)
{
#ifdef BROKEN_VOID_HOOK_RESULT
	return 0;
#else
	return 1;
#endif
}

char LICENSE[] SEC("license") = "GPL";
