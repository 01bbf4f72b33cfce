// What bpfgate advises on size_of_other_buffer.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct event {
	char comm[16];
	char path[64];
};

SEC("tracepoint/sched/sched_process_fork")
int on_fork(void *ctx)
{
	char comm[16];

	bpf_get_current_comm(comm, sizeof(comm));
	return comm[0] == 'x';
}

char LICENSE[] SEC("license") = "GPL";
