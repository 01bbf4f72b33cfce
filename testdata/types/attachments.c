// What programs cannot be attached to, each beside a place where the same can be learned.
#include "objects.h"

SEC("fentry/tcp_v6_send_response")
int function_arguments_many(void *arguments)
{
	return 0;
}

SEC("kprobe/tcp_v6_send_response")
int function_arguments_many_fixed(void *registers)
{
	return 0;
}

SEC("fentry/ZSTD_createCCtx_advanced")
int function_argument_type(void *arguments)
{
	return 0;
}

SEC("kprobe/ZSTD_createCCtx_advanced")
int function_argument_type_fixed(void *registers)
{
	return 0;
}

SEC("fentry/io_poll_issue")
int function_argument_void(void *arguments)
{
	return 0;
}

SEC("kprobe/io_poll_issue")
int function_argument_void_fixed(void *registers)
{
	return 0;
}

SEC("fexit/vm_get_page_prot")
int function_return_type(void *arguments)
{
	return 0;
}

SEC("kretprobe/vm_get_page_prot")
int function_return_type_fixed(void *registers)
{
	return 0;
}

SEC("fentry/trace_seq_printf")
int function_variadic(void *arguments)
{
	return 0;
}

SEC("kprobe/trace_seq_printf")
int function_variadic_fixed(void *registers)
{
	return 0;
}

SEC("fentry.s/vfs_read")
int function_not_sleepable(void *arguments)
{
	return 0;
}

SEC("fentry/vfs_read")
int function_not_sleepable_fixed(void *arguments)
{
	return 0;
}

SEC("fmod_ret/vfs_fsync_range")
int function_not_modifiable(void *arguments)
{
	return 0;
}

SEC("fexit/vfs_fsync_range")
int function_not_modifiable_fixed(void *arguments)
{
	return 0;
}

SEC("fentry/migrate_disable")
int function_denied(void *arguments)
{
	return 0;
}

SEC("fentry/vfs_fsync_range")
int function_denied_fixed(void *arguments)
{
	return 0;
}

SEC("fexit/do_exit")
int function_no_return(void *arguments)
{
	return 0;
}

SEC("fentry/do_exit")
int function_no_return_fixed(void *arguments)
{
	return 0;
}

SEC("lsm/getselfattr")
int hook_disabled(void *arguments)
{
	return 0;
}

SEC("lsm/file_open")
int hook_disabled_fixed(void *arguments)
{
	return 0;
}

SEC("iter/num_new")
int iterator_unknown(void *arguments)
{
	return 0;
}

SEC("iter/task")
int iterator_unknown_fixed(void *arguments)
{
	return 0;
}

SEC("tp_btf/workqueue_execute_end")
int argument_no_struct(__u64 *arguments)
{
	return arguments[1] != 0;
}

SEC("raw_tp/workqueue_execute_end")
int argument_no_struct_fixed(__u64 *arguments)
{
	return arguments[1] != 0;
}

SEC("lsm_cgroup/sk_clone_security")
int void_hook_result(void *arguments)
{
	bpf_set_retval(-EPERM);
	return 1;
}

SEC("lsm_cgroup/socket_bind")
int void_hook_result_fixed(void *arguments)
{
	bpf_set_retval(-EPERM);
	return 1;
}

char LICENSE[] SEC("license") = "GPL";
