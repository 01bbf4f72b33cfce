// A record is read after it was thrown away.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

struct {
    __uint(type, BPF_MAP_TYPE_RINGBUF);
    __uint(max_entries, 4096);
} journal SEC(".maps");

SEC("kprobe/do_exit")
int exits(void *ctx)
{
    volatile __u64 *entry = bpf_ringbuf_reserve(&journal, 16, 0);

    if (!entry)
        return 0;
    entry[0] = bpf_get_current_pid_tgid();
    bpf_ringbuf_discard((void *)entry, 0);
    return entry[0] == 1;
}

char _license[] SEC("license") = "GPL";
