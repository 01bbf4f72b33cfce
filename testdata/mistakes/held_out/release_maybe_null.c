// A task is released although there may be none.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
void bpf_task_release(struct task_struct *p) __ksym;

SEC("tp_btf/sched_process_exec")
int watch(void *ctx)
{
    struct task_struct *init;

    init = bpf_task_from_pid(1);
    bpf_task_release(init);
    return 0;
}

char _license[] SEC("license") = "GPL";
