// Relocations against the kernel's types: fields, sizes, existence, enumerators; some without an answer.
#include "bpf.h"

#define PRESERVED __attribute__((preserve_access_index))

struct list_head {
	struct list_head *next;
} PRESERVED;

struct task_struct {
	int pid;
	int tgid;
	struct list_head tasks;
	struct task_struct *real_parent;
} PRESERVED;

struct task_struct___old {
	long no_such_field;
} PRESERVED;

struct no_such_struct {
	int field;
} PRESERVED;

enum no_such_enum { NO_SUCH_VALUE = 5 };
enum bpf_prog_type { BPF_PROG_TYPE_XDP = 99 };

HELPER(113, long, bpf_probe_read_kernel, void *to, __u32 size, const void *from);
HELPER(35, struct task_struct *, bpf_get_current_task, void);

#define READ(to, from) bpf_probe_read_kernel(&to, sizeof(to), __builtin_preserve_access_index(&from))

SEC("kprobe/do_nanosleep")
int fields(void *context)
{
	struct task_struct *task = bpf_get_current_task();
	struct task_struct___old *old = (void *)task;
	struct task_struct *parent;
	int pid = 0;
	int tgid = 0;

	READ(pid, task->pid);
	READ(parent, task->real_parent);
	READ(tgid, parent->tgid);
	if (__builtin_preserve_field_info(old->no_such_field, 2))
		READ(tgid, old->no_such_field);
	return pid + tgid + __builtin_preserve_field_info(task->tasks, 1);
}

SEC("kprobe/do_nanosleep")
int types(void *context)
{
	int result = __builtin_preserve_type_info(*(struct no_such_struct *)0, 0);

	result += __builtin_preserve_type_info(*(struct task_struct *)0, 1);
	result += __builtin_preserve_enum_value(*(enum bpf_prog_type *)BPF_PROG_TYPE_XDP, 1);
	result += __builtin_preserve_enum_value(*(enum no_such_enum *)NO_SUCH_VALUE, 0);
	return result;
}

SEC("kprobe/do_nanosleep")
int missing(void *context)
{
	struct no_such_struct *nothing = context;

	return nothing->field;
}

char LICENSE[] SEC("license") = "GPL";
