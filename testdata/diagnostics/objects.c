// Arguments and objects of the kernel in programs that see them with their types; each mistake beside what is accepted.
#include "bare.h"

#define RELOCATABLE __attribute__((preserve_access_index))

// Arguments: whether a task was preempted, the task that stops, the task that goes on.
BARE("tp_btf/sched_switch", argument_misaligned, "r0 = *(u32 *)(r1 + 4); r0 = 0; exit")
BARE("tp_btf/sched_switch", argument_misaligned_fixed, "r0 = *(u64 *)(r1 + 8); r0 = 0; exit")

BARE("tp_btf/sched_switch", argument_missing, "r0 = *(u64 *)(r1 + 80); r0 = 0; exit")
BARE("tp_btf/sched_switch", argument_missing_fixed, "r0 = *(u64 *)(r1 + 16); r0 = 0; exit")

BARE("tp_btf/sched_switch", argument_width, "r0 = *(u32 *)(r1 + 8); r0 = 0; exit")
BARE("tp_btf/sched_switch", argument_width_fixed, "r0 = *(u64 *)(r1 + 8); r0 = 0; exit")

BARE("tp_btf/sched_switch", object_negative_offset, "r1 = *(u64 *)(r1 + 8); r0 = *(u64 *)(r1 - 8); r0 = 0; exit")
BARE("tp_btf/sched_switch", object_negative_offset_fixed, "r1 = *(u64 *)(r1 + 8); r0 = *(u64 *)(r1 + 0); r0 = 0; exit")

BARE("tp_btf/sched_switch", object_variable_offset, "r2 = *(u64 *)(r1 + 0); r2 &= 8; r1 = *(u64 *)(r1 + 8); r1 += r2; r0 = *(u64 *)(r1 + 0); r0 = 0; exit")
BARE("tp_btf/sched_switch", object_variable_offset_fixed, "r1 = *(u64 *)(r1 + 8); r0 = *(u64 *)(r1 + 0); r0 = 0; exit")

BARE("tp_btf/sched_switch", field_beyond_struct, "r1 = *(u64 *)(r1 + 8); r1 += 100000; r0 = *(u64 *)(r1 + 0); r0 = 0; exit")
BARE("tp_btf/sched_switch", field_beyond_struct_fixed, "r1 = *(u64 *)(r1 + 8); r0 = *(u64 *)(r1 + 0); r0 = 0; exit")

struct task_struct___objects {
	struct task_struct *real_parent;
	pid_t pid;
	unsigned int rt_priority;
} RELOCATABLE;

SEC("tp_btf/sched_switch")
int field_part_of_pointer(__u64 *arguments)
{
	struct task_struct___objects *task = (void *)arguments[1];
	return *(volatile __u32 *)&task->real_parent;
}

SEC("tp_btf/sched_switch")
int field_part_of_pointer_fixed(__u64 *arguments)
{
	struct task_struct___objects *task = (void *)arguments[1];
	return task->real_parent == NULL;
}

// Behind the priority there is nothing before the next member.
SEC("tp_btf/sched_switch")
int field_not_found(__u64 *arguments)
{
	struct task_struct___objects *task = (void *)arguments[1];
	return *(volatile __u32 *)(&task->rt_priority + 1);
}

SEC("tp_btf/sched_switch")
int field_not_found_fixed(__u64 *arguments)
{
	struct task_struct___objects *task = (void *)arguments[1];
	return *(volatile __u32 *)&task->rt_priority;
}

SEC("tp_btf/sched_switch")
int object_read_only(__u64 *arguments)
{
	struct task_struct___objects *task = (void *)arguments[1];
	task->pid = 1;
	return 0;
}

SEC("tp_btf/sched_switch")
int object_read_only_fixed(__u64 *arguments)
{
	struct task_struct___objects *task = (void *)arguments[1];
	return task->pid == 1;
}

SEC("tp_btf/sched_switch")
int argument_kernel_type(__u64 *arguments)
{
	return bpf_sock_from_file((void *)arguments[1]) != NULL;
}

SEC("tp_btf/sched_switch")
int argument_kernel_type_fixed(__u64 *arguments)
{
	return bpf_task_pt_regs((void *)arguments[1]) != 0;
}

SEC("tp_btf/sched_switch")
int func_ip_attach_type(__u64 *arguments)
{
	return bpf_get_func_ip(arguments) != 0;
}

SEC("kprobe/do_unlinkat")
int func_ip_attach_type_fixed(void *context)
{
	return bpf_get_func_ip(context) != 0;
}
