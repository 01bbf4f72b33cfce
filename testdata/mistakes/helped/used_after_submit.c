// What bpfgate advises on used_after_submit.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct event {
	__u32 pid;
	__u32 code;
};

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 14);
} events SEC(".maps");

SEC("tracepoint/sched/sched_process_exit")
int on_exit(void *ctx)
{
	struct event *event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);

	if (!event)
		return 0;
	event->pid = bpf_get_current_pid_tgid() >> 32;
	event->code = bpf_get_smp_processor_id();
	int result = *(volatile __u32 *)&event->pid == 1;
	
	bpf_ringbuf_submit(event, 0);
	return result;
}

char LICENSE[] SEC("license") = "GPL";
