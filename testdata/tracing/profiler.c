// Samples what runs: kernel and user stacks by a perf event, counted in a map.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct sample_key {
	__u32 pid;
	__s32 kernel_stack;
	__s32 user_stack;
	char comm[16];
};

struct {
	__uint(type, BPF_MAP_TYPE_STACK_TRACE);
	__uint(max_entries, 16384);
	__uint(key_size, sizeof(__u32));
	__uint(value_size, 127 * sizeof(__u64));
} stacks SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 40960);
	__type(key, struct sample_key);
	__type(value, __u64);
} counts SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__uint(key_size, sizeof(__u32));
	__uint(value_size, sizeof(__u32));
} samples SEC(".maps");

SEC("perf_event")
int sample(struct bpf_perf_event_data *ctx)
{
	struct sample_key key = {};
	__u64 one = 1, *count;

	key.pid = bpf_get_current_pid_tgid() >> 32;
	if (key.pid == 0)
		return 0;
#ifdef BROKEN_COMM_TOO_LONG
	bpf_get_current_comm(key.comm, 32);
#else
	bpf_get_current_comm(key.comm, sizeof(key.comm));
#endif
#ifdef BROKEN_STACKS_IN_HASH
	key.kernel_stack = bpf_get_stackid(ctx, &counts, 0);
#else
	key.kernel_stack = bpf_get_stackid(ctx, &stacks, 0);
#endif
	key.user_stack = bpf_get_stackid(ctx, &stacks, BPF_F_USER_STACK);
	count = bpf_map_lookup_elem(&counts, &key);
	if (count)
		__sync_fetch_and_add(count, 1);
	else
		bpf_map_update_elem(&counts, &key, &one, BPF_NOEXIST);
	return 0;
}

SEC("perf_event")
int report_address(struct bpf_perf_event_data *ctx)
{
	struct {
		__u64 ip;
		__u64 address;
		__u64 period;
	} report = { ctx->regs.ip, ctx->addr, ctx->sample_period };

#ifdef BROKEN_CONTEXT_WRITTEN
	ctx->sample_period = 1000;
#endif
	bpf_perf_event_output(ctx, &samples, BPF_F_CURRENT_CPU, &report, sizeof(report));
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
