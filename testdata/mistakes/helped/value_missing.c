// What bpfgate advises on value_missing.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, __u32);
	__type(value, __u8);
} blocked SEC(".maps");

SEC("tracepoint/syscalls/sys_enter_kill")
int on_kill(void *ctx)
{
	__u32 pid = bpf_get_current_pid_tgid() >> 32;

	__u8 value = {};
	
	bpf_map_update_elem(&blocked, &pid, &value, BPF_ANY);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
