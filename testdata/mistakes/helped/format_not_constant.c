// What bpfgate advises on format_not_constant.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

char text[64];
const char format[] = "pid %d";

SEC("tracepoint/sched/sched_process_exec")
int on_exec(void *ctx)
{
	__u64 pid = bpf_get_current_pid_tgid() >> 32;

	bpf_snprintf(text, sizeof(text), format, &pid, sizeof(pid));
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
