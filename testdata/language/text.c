// Strings: printing, formatting, comparing, numbers out of text, reading them from user space.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct line {
	char text[128];
	__u32 length;
};

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct line);
} lines SEC(".maps");

__attribute__((unused)) static const char format[] = "%s[%d] opens %s";

SEC("tracepoint/syscalls/sys_enter_openat")
int print_open(struct trace_event_raw_sys_enter *ctx)
{
	char comm[16], path[64];
	__u32 zero = 0;
	struct line *line = bpf_map_lookup_elem(&lines, &zero);

	if (!line)
		return 0;
	bpf_get_current_comm(comm, sizeof(comm));
	if (bpf_strncmp(comm, sizeof(comm), "systemd") == 0)
		return 0;
	long length = bpf_probe_read_user_str(path, sizeof(path), (void *)ctx->args[1]);

#ifdef BROKEN_LENGTH_UNCHECKED
	path[length - 1] = '>';
#else
	if (length < 1)
		return 0;
#endif
#ifdef BROKEN_WRITABLE_FORMAT
	line->length = BPF_SNPRINTF(line->text, sizeof(line->text), "%d", zero);
	bpf_snprintf(line->text, sizeof(line->text), line->text, NULL, 0);
#else
	__u64 arguments[] = { (__u64)(long)comm, bpf_get_current_pid_tgid() >> 32, (__u64)(long)path };

#ifdef BROKEN_ARGUMENTS_SHORT
	line->length = bpf_snprintf(line->text, sizeof(line->text), format, arguments, 16);
#else
	line->length = bpf_snprintf(line->text, sizeof(line->text), format, arguments, sizeof(arguments));
#endif
#endif
	bpf_printk("%s, %d bytes, %lx %pks", path, length, ctx->id, comm);
	return 0;
}

SEC("cgroup/sysctl")
int check_sysctl(struct bpf_sysctl *ctx)
{
	char name[32] = {}, value[16] = {};
	unsigned long number = 0;

	if (bpf_sysctl_get_name(ctx, name, sizeof(name), 0) < 0)
		return 1;
	if (bpf_sysctl_get_new_value(ctx, value, sizeof(value)) < 0)
		return 1;
#ifdef BROKEN_NUMBER_TOO_SMALL
	__u32 small = 0;

	if (bpf_strtoul(value, sizeof(value), 0, (unsigned long *)&small) < 0)
		return 0;
	number = small;
#else
	if (bpf_strtoul(value, sizeof(value), 0, &number) < 0)
		return 0;
#endif
	return number < 1000;
}

char LICENSE[] SEC("license") = "GPL";
