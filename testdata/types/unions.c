// Where numbers in the kernel's structures end: nowhere, if they lie in a union.
#include "objects.h"

struct qstr___hash {
	union {
		struct {
			__u32 hash;
			__u32 len;
		};
		__u64 hash_len;
	};
} __attribute__((preserve_access_index));

struct dentry___hash {
	struct qstr___hash d_name;
} __attribute__((preserve_access_index));

__u64 last;

SEC("fentry/vfs_unlink")
int BPF_PROG(unlinked, void *idmap, struct inode *dir, struct dentry___hash *dentry)
{
	// Its first half is another member of the same union, which the kernel finds first.
	last = dentry->d_name.hash_len;
	return 0;
}

SEC("tp_btf/sched_switch")
int BPF_PROG(switched, bool preempt, struct task_struct *prev, struct task_struct *next)
{
#ifdef BROKEN_TWO_NUMBERS_AT_ONCE
	last = *(volatile __u64 *)__builtin_preserve_access_index(&next->pid);
#else
	last = next->pid;
#endif
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
