// The fix: compare type_missing.c.
#include "kernel.h"

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct task_struct___short {
	int tgid;
};
#pragma clang attribute pop

SEC("raw_tracepoint/sched_switch")
int on_switch(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct___short *next = (void *)ctx->args[2];

	return BPF_CORE_READ(next, tgid) == 1;
}

char LICENSE[] SEC("license") = "GPL";
