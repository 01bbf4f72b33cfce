// What bpfgate advises on string_with_branches.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, char[256]);
} lines SEC(".maps");

__noinline __u32 forget(__u32 value)
{
	asm volatile("" : "+r"(value));
	return value;
}

SEC("tracepoint/syscalls/sys_enter_write")
int on_write(struct trace_event_raw_sys_enter *ctx)
{
	__u32 zero = 0, words = 0, quoted = 0, dots = 0, letters = 0;
	char *line = bpf_map_lookup_elem(&lines, &zero);

	if (!line)
		return 0;
	bpf_probe_read_user_str(line, 256, (void *)ctx->args[1]);
	for (__u32 i = 0; i < 255; i++) {
		letters = forget(letters);
		words = forget(words);
		dots = forget(dots);
		char letter = line[i];

		if (!letter)
			break;
		if (letter == '"') {
			quoted = !quoted;
		} else if (quoted) {
			letters++;
		} else if (letter == ' ') {
			words++;
			dots = 0;
		} else if (letter == '.') {
			dots++;
		}
	}
	if (words > 2 && letters > 8 && dots)
		bpf_printk("%d words", words);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
