// What bpfgate advises on kernel_pointer_followed.c.
#include "kernel.h"

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

SEC("kprobe/do_exit")
int on_exit(struct pt_regs *ctx)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	__u32 flags = BPF_CORE_READ(task, flags);

	return flags & 4 ? 1 : 0;
}

char LICENSE[] SEC("license") = "GPL";
