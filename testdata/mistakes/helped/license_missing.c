// What bpfgate advises on license_missing.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tracepoint/sched/sched_wakeup")
int on_wakeup(void *ctx)
{
	bpf_printk("wakeup");
	return 0;
}

char LICENSE[] SEC("license") = "GPL";  // SEC("license") is missing
