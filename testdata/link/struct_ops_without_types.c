// flags: -Wno-c23-extensions
// The kernel refuses the type information, for the sake of a function whose parameter has no name. Loaders go on without it,
// but structures of functions cannot be made without: nothing of this object is loaded.
#include "kernel.h"
#include <bpf/bpf_helpers.h>

struct tcp_congestion_ops {
    __u32 (*ssthresh)(void *sk);
    __u32 (*undo_cwnd)(void *sk);
    char name[16];
};

SEC("struct_ops") __u32 threshold(__u64 *context)
{
    return 2;
}

static __attribute__((naked, noinline)) int unnamed(int)
{
    asm volatile("r0 = 1; exit");
}

SEC("socket") int calls_unnamed(void *context)
{
    return unnamed(1);
}

SEC(".struct_ops") struct tcp_congestion_ops operations = {.ssthresh = (void *)threshold, .name = "half"};

char _license[] SEC("license") = "GPL";
