// The fix: compare configuration_missing.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

extern int CONFIG_PROCESS_PRIORITIES __kconfig __weak;

SEC("tracepoint/sched/sched_process_exec")
int on_exec(void *ctx)
{
	return CONFIG_PROCESS_PRIORITIES;
}

char LICENSE[] SEC("license") = "GPL";
