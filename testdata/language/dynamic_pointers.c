// Dynptrs: events of variable size in a ring buffer, slices of memory, packets behind a pointer.
#include "net.h"

#include <bpf/bpf_helpers.h>

extern int bpf_dynptr_from_skb(struct __sk_buff *skb, __u64 flags, struct bpf_dynptr *ptr) __ksym;
extern void *bpf_dynptr_slice(const struct bpf_dynptr *ptr, __u32 offset, void *buffer, __u32 buffer_size) __ksym;

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 16);
} events SEC(".maps");

char memory[256];

SEC("tracepoint/syscalls/sys_enter_write")
int copy_write(struct trace_event_raw_sys_enter *ctx)
{
	struct bpf_dynptr pointer;
	__u64 size = ctx->args[2] & 1023;
	__u32 *header;

	if (bpf_ringbuf_reserve_dynptr(&events, size + sizeof(*header), 0, &pointer)) {
#ifndef BROKEN_NOT_DISCARDED
		bpf_ringbuf_discard_dynptr(&pointer, 0);
#endif
		return 0;
	}
	header = bpf_dynptr_data(&pointer, 0, sizeof(*header));
#ifndef BROKEN_DATA_NOT_CHECKED
	if (!header) {
		bpf_ringbuf_discard_dynptr(&pointer, 0);
		return 0;
	}
#endif
	*header = size;
#ifdef BROKEN_DATA_AFTER_SUBMIT
	bpf_ringbuf_submit_dynptr(&pointer, 0);
	*header = 1;
#else
	bpf_ringbuf_submit_dynptr(&pointer, 0);
#endif
	return 0;
}

SEC("tracepoint/sched/sched_process_exec")
int fill_memory(void *ctx)
{
	struct bpf_dynptr pointer;
	__u64 id = bpf_get_current_pid_tgid();

	if (bpf_dynptr_from_mem(memory, sizeof(memory), 0, &pointer))
		return 0;
	bpf_dynptr_write(&pointer, 16, &id, sizeof(id), 0);
#ifdef BROKEN_READ_TOO_MUCH
	bpf_dynptr_read(&id, 16, &pointer, 16, 0);
#else
	bpf_dynptr_read(&id, sizeof(id), &pointer, 16, 0);
#endif
	return id == 0;
}

SEC("tc")
int slice(struct __sk_buff *skb)
{
	struct bpf_dynptr packet;
	struct ethhdr buffer, *eth;

	if (bpf_dynptr_from_skb(skb, 0, &packet))
		return TC_ACT_OK;
	eth = bpf_dynptr_slice(&packet, 0, &buffer, sizeof(buffer));
#ifndef BROKEN_SLICE_NOT_CHECKED
	if (!eth)
		return TC_ACT_OK;
#endif
#ifdef BROKEN_SLICE_WRITTEN
	eth->h_proto = 0;
#endif
	return eth->h_proto == bpf_htons(ETH_P_ARP) ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
