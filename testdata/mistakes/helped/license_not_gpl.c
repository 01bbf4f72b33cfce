// What bpfgate advises on license_not_gpl.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("kprobe/do_unlinkat")
int on_unlink(struct pt_regs *ctx)
{
	int depth;

	bpf_probe_read_kernel(&depth, sizeof(depth), (void *)ctx->di);
	return depth;
}

char LICENSE[] SEC("license") = "GPL";
