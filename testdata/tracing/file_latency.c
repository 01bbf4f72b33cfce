// Measures how long unlinks and reads take: kprobe and kretprobe share a hash map, a histogram by powers of two.
#include "kernel.h"

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

#define SLOTS 27

struct histogram {
	char comm[16];
	__u32 slots[SLOTS];
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 8192);
	__type(key, __u64);
	__type(value, __u64);
} begun SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 256);
	__type(key, __u32);
	__type(value, struct histogram);
} histograms SEC(".maps");

static const struct histogram empty;

static __always_inline __u64 log2_of(__u64 value)
{
	__u64 result = 0;

	for (int shift = 32; shift > 0; shift /= 2) {
		if (value >> shift) {
			value >>= shift;
			result += shift;
		}
	}
	return result;
}

static __always_inline int enter(void)
{
	__u64 id = bpf_get_current_pid_tgid(), now = bpf_ktime_get_ns();

	return bpf_map_update_elem(&begun, &id, &now, BPF_ANY);
}

static __always_inline int leave(void)
{
	__u64 id = bpf_get_current_pid_tgid();
	__u32 pid = id >> 32;
	__u64 *begin = bpf_map_lookup_elem(&begun, &id);
	struct histogram *histogram;

	if (!begin)
		return 0;
	__u64 duration = bpf_ktime_get_ns() - *begin;

	bpf_map_delete_elem(&begun, &id);
	histogram = bpf_map_lookup_elem(&histograms, &pid);
	if (!histogram) {
		bpf_map_update_elem(&histograms, &pid, &empty, BPF_NOEXIST);
		histogram = bpf_map_lookup_elem(&histograms, &pid);
#ifndef BROKEN_NEW_ENTRY_TRUSTED
		if (!histogram)
			return 0;
#endif
		bpf_get_current_comm(histogram->comm, sizeof(histogram->comm));
	}
	__u64 slot = log2_of(duration / 1000);

#ifdef BROKEN_SLOT_OFF_BY_ONE
	if (slot > SLOTS)
#else
	if (slot >= SLOTS)
#endif
		slot = SLOTS - 1;
	histogram->slots[slot]++;
	return 0;
}

SEC("kprobe/do_unlinkat")
int BPF_KPROBE(unlink_begins, int directory, struct file *name)
{
#ifdef BROKEN_ARGUMENT_FOLLOWED
	if (name->f_flags & 1)
		return 0;
#endif
	return enter();
}

SEC("kretprobe/do_unlinkat")
int BPF_KRETPROBE(unlink_ends, long result)
{
	return result < 0 ? 0 : leave();
}

SEC("kprobe/vfs_read")
int BPF_KPROBE(read_begins, struct file *file)
{
	if (BPF_CORE_READ(file, f_flags) & 0x800)
		return 0;
	return enter();
}

SEC("kretprobe/vfs_read")
int BPF_KRETPROBE(read_ends)
{
	return leave();
}

char LICENSE[] SEC("license") = "GPL";
