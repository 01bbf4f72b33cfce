// What bpfgate advises on section_misspelt.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("kprobe/do_unlinkat")
int on_unlink(struct pt_regs *ctx)
{
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
