// The fix: compare sleeping_in_read_section.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

extern void bpf_rcu_read_lock(void) __ksym;
extern void bpf_rcu_read_unlock(void) __ksym;

SEC("uprobe.s")
int on_call(struct pt_regs *ctx)
{
	__u64 value = 0;

	bpf_rcu_read_lock();
	bpf_rcu_read_unlock();
	bpf_copy_from_user(&value, sizeof(value), (void *)ctx->di);
	return value == 1;
}

char LICENSE[] SEC("license") = "GPL";
