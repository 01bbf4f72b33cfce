// The section's name names no program type.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("kprobes/do_unlinkat")
int on_unlink(struct pt_regs *ctx)
{
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
