// Programs that change what functions return, and where programs may be attached at all.
#include "objects.h"

SEC("fmod_ret/bpf_modify_return_test")
int BPF_PROG(change_result, int a, int *b, int result)
{
	return result + a;
}

SEC("fmod_ret/security_file_open")
int BPF_PROG(refuse, struct file *file, int result)
{
	if (result)
		return result;
	return file->f_flags & 1 ? -EPERM : 0;
}

#ifdef BROKEN_RESULT_NOT_MODIFIABLE
SEC("fmod_ret/vfs_fsync_range")
int BPF_PROG(no_fsync)
{
	return 0;
}
#endif

#ifdef BROKEN_FUNCTION_DENIED
SEC("fentry/migrate_disable")
int BPF_PROG(denied)
{
	return 0;
}
#endif

#ifdef BROKEN_FUNCTION_NEVER_RETURNS
SEC("fexit/do_exit")
int BPF_PROG(never)
{
	return 0;
}
#endif

#ifdef BROKEN_FUNCTION_CANNOT_SLEEP
SEC("fentry.s/vfs_read")
int BPF_PROG(sleeps)
{
	return 0;
}
#endif

#ifdef BROKEN_VARIABLE_ARGUMENTS
SEC("fentry/trace_seq_printf")
int BPF_PROG(variadic)
{
	return 0;
}
#endif

#ifdef BROKEN_STRUCTURE_RETURNED
SEC("fexit/vm_get_page_prot")
int BPF_PROG(structure)
{
	return 0;
}
#endif

SEC("fentry.s/bpf_fentry_test1")
int BPF_PROG(may_sleep, int a)
{
	char byte = 0;

	bpf_copy_from_user(&byte, 1, (void *)8);
	return 0;
}

SEC("fexit/dget_parent")
int BPF_PROG(pointer_returned, struct dentry *dentry, struct dentry *parent)
{
	return parent->d_inode == dentry->d_inode ? 0 : 0;
}

SEC("fexit/fput")
int BPF_PROG(nothing_returned, struct file *file)
{
#ifdef BROKEN_RESULT_OF_VOID
	return ctx[1];
#else
	return 0;
#endif
}

char LICENSE[] SEC("license") = "GPL";
