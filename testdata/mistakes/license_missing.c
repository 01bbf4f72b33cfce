// The object has no licence, so it counts as not under the GPL.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("tracepoint/sched/sched_wakeup")
int on_wakeup(void *ctx)
{
	bpf_printk("wakeup");
	return 0;
}

char LICENSE[] = "GPL";  // SEC("license") is missing
