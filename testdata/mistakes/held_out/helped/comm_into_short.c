// What bpfgate advises on comm_into_short.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

#define NAME_LEN 32

SEC("tracepoint/sched/sched_process_exec")
int named(void *ctx)
{
    char name[16];

    bpf_get_current_comm(name, sizeof(name));
    return name[0];
}

char _license[] SEC("license") = "GPL";
