// What bpfgate advises on global_array_unchecked.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

__u32 switches[4096];

SEC("tracepoint/sched/sched_switch")
int on_switch(void *ctx)
{
	__u32 pid = bpf_get_current_pid_tgid();

	if (pid >= 4096)
		return 0;
	switches[pid]++;
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
