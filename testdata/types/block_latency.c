// Disk latency as a histogram: requests walked from typed tracepoints, bit fields and arrays among them.
#include "objects.h"

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)

struct block_device {
	dev_t bd_dev;
};

struct gendisk {
	int major;
	int first_minor;
	char disk_name[32];
};

struct request_queue {
	struct gendisk *disk;
	unsigned int rq_timeout;
};

struct request {
	struct request_queue *q;
	unsigned int cmd_flags;
	unsigned int __data_len;
	unsigned long long __sector;
	struct block_device *part;
};

#pragma clang attribute pop

struct histogram {
	__u32 slots[27];
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 10240);
	__type(key, struct request *);
	__type(value, __u64);
} issued SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 256);
	__type(key, dev_t);
	__type(value, struct histogram);
} histograms SEC(".maps");

static const struct histogram empty;

static __u32 log2_of(__u64 value)
{
	__u32 log = 0;

	for (int i = 0; i < 6; i++) {
		__u32 shift = 1 << (5 - i);

		if (value >> shift) {
			value >>= shift;
			log |= shift;
		}
	}
	return log;
}

SEC("tp_btf/block_rq_issue")
int BPF_PROG(on_issue, struct request *request)
{
	__u64 now = bpf_ktime_get_ns();

#ifdef BROKEN_REQUEST_TAGGED
	request->cmd_flags |= 1;
#endif
	bpf_map_update_elem(&issued, &request, &now, BPF_ANY);
	return 0;
}

SEC("tp_btf/block_rq_complete")
int BPF_PROG(on_complete, struct request *request, int error, unsigned int bytes)
{
	__u64 *since = bpf_map_lookup_elem(&issued, &request);
	struct histogram *histogram;
	dev_t device = request->part->bd_dev;
	__u32 slot;

	if (!since)
		return 0;
	slot = log2_of((bpf_ktime_get_ns() - *since) / 1000);
	histogram = bpf_map_lookup_elem(&histograms, &device);
	if (!histogram) {
		bpf_map_update_elem(&histograms, &device, &empty, BPF_NOEXIST);
		histogram = bpf_map_lookup_elem(&histograms, &device);
		if (!histogram)
			return 0;
	}
#ifndef BROKEN_SLOT_NOT_CHECKED
	if (slot >= 27)
		slot = 26;
#endif
	__sync_fetch_and_add(&histogram->slots[slot], 1);
	bpf_map_delete_elem(&issued, &request);
	return 0;
}

SEC("tp_btf/block_rq_complete")
int BPF_PROG(name_of_disk, struct request *request, int error, unsigned int bytes)
{
	struct gendisk *disk = request->q->disk;
	char name[32] = {};

#ifdef BROKEN_NAME_INDEXED
	name[0] = disk->disk_name[bytes & 31];
#else
	name[0] = disk->disk_name[3];
#endif
	bpf_probe_read_kernel(name, sizeof(name), disk->disk_name);
	return name[0] == 'a' && disk->major == 8;
}

char LICENSE[] SEC("license") = "GPL";
