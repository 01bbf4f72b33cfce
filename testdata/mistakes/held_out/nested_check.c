// A second lookup inside of a branch is used unchecked.
#include "kernel.h"

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

struct state {
    __u32 flags;
    __u32 seen;
};

struct {
    __uint(type, BPF_MAP_TYPE_LRU_HASH);
    __uint(max_entries, 512);
    __type(key, __u32);
    __type(value, struct state);
} states SEC(".maps");

SEC("kprobe/vfs_read")
int on_vfs_read(void *ctx)
{
    __u32 tgid = bpf_get_current_pid_tgid() >> 32;
    __u32 other = tgid + 1;
    struct state *own = bpf_map_lookup_elem(&states, &tgid);

    if (own) {
        struct state *peer = bpf_map_lookup_elem(&states, &other);
        own->seen++;
        peer->seen += own->flags;
    }
    return 0;
}

char _license[] SEC("license") = "GPL";
