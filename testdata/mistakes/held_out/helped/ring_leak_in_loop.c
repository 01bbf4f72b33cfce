// What bpfgate advises on ring_leak_in_loop.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

struct record {
    __u64 when;
    __u32 uid;
};

struct {
    __uint(type, BPF_MAP_TYPE_RINGBUF);
    __uint(max_entries, 4096);
} journal SEC(".maps");

SEC("kprobe/do_exit")
int exits(void *ctx)
{
    struct record *record;

    record = bpf_ringbuf_reserve(&journal, sizeof(struct record), 0);
    if (record == NULL)
        return 0;

    record->uid = bpf_get_current_uid_gid();
    if (record->uid == 0) {
        bpf_ringbuf_discard(record, 0);
        return 0;
    }

    record->when = bpf_ktime_get_ns();
    bpf_ringbuf_submit(record, 0);
    return 0;
}

char _license[] SEC("license") = "GPL";
