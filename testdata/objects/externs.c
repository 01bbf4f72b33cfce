// What the kernel provides: configuration values, its functions, its variables, and what it lacks.
#include "bpf.h"

struct task_struct {
	int pid;
};

extern __u32 LINUX_KERNEL_VERSION __attribute__((section(".kconfig")));
extern _Bool LINUX_HAS_BPF_COOKIE __attribute__((section(".kconfig")));
extern int CONFIG_NO_SUCH_NUMBER WEAK __attribute__((section(".kconfig")));
extern struct task_struct *bpf_task_from_pid(__s32 pid) WEAK __attribute__((section(".ksyms")));
extern void bpf_task_release(struct task_struct *task) WEAK __attribute__((section(".ksyms")));
extern void bpf_no_such_function(void) WEAK __attribute__((section(".ksyms")));
extern const int bpf_prog_active __attribute__((section(".ksyms")));
extern const int bpf_no_such_variable WEAK __attribute__((section(".ksyms")));

SEC("tp_btf/task_newtask")
int use(void *context)
{
	struct task_struct *task;

	if (LINUX_KERNEL_VERSION < 0x060000 || !LINUX_HAS_BPF_COOKIE)
		return 0;
	if (CONFIG_NO_SUCH_NUMBER || &bpf_no_such_variable)
		bpf_no_such_function();
	task = bpf_task_from_pid(1);
	if (task)
		bpf_task_release(task);
	return 0;
}

SEC("tp_btf/task_newtask")
int variable(void *context)
{
	asm volatile("" : : "r"(&bpf_prog_active));
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
