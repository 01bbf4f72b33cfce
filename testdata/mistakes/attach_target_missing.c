// A typed program is to run in a tracepoint that the kernel does not have.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

SEC("tp_btf/process_executed")
int BPF_PROG(on_exec, struct task_struct *task)
{
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
