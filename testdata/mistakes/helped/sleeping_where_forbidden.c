// What bpfgate advises on sleeping_where_forbidden.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("uprobe.s")
int on_call(struct pt_regs *ctx)
{
	__u64 value = 0;

	bpf_copy_from_user(&value, sizeof(value), (void *)ctx->di);
	return value == 1;
}

char LICENSE[] SEC("license") = "GPL";
