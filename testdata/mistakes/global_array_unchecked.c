// A global array is indexed by a process's number.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

__u32 switches[4096];

SEC("tracepoint/sched/sched_switch")
int on_switch(void *ctx)
{
	__u32 pid = bpf_get_current_pid_tgid();

	switches[pid]++;
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
