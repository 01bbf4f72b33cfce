// What bpfgate advises on key_is_number.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

struct {
    __uint(type, BPF_MAP_TYPE_HASH);
    __uint(max_entries, 32);
    __type(key, __u64);
    __type(value, __u64);
} starts SEC(".maps");

SEC("kprobe/vfs_write")
int begin(void *ctx)
{
    __u64 thread = bpf_get_current_pid_tgid();
    __u64 now = bpf_ktime_get_ns();

    bpf_map_update_elem(&starts, &thread, &now, BPF_ANY);
    return 0;
}

char _license[] SEC("license") = "GPL";
