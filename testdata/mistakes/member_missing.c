// The kernel's structure has no member of that name.
#include "kernel.h"

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct task_struct___mine {
	int process_id;
};
#pragma clang attribute pop

SEC("kprobe/do_exit")
int on_exit(struct pt_regs *ctx)
{
	struct task_struct___mine *task = (void *)bpf_get_current_task();
	int pid = BPF_CORE_READ(task, process_id);

	return pid == 1;
}

char LICENSE[] SEC("license") = "GPL";
