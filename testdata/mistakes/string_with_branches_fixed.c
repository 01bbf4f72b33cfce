// The fix: compare string_with_branches.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct line {
	char text[256];
	__u32 words, quoted, dots, letters;
};

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct line);
} lines SEC(".maps");

SEC("tracepoint/syscalls/sys_enter_write")
int on_write(struct trace_event_raw_sys_enter *ctx)
{
	__u32 zero = 0;
	struct line *line = bpf_map_lookup_elem(&lines, &zero);

	if (!line)
		return 0;
	line->words = line->quoted = line->dots = line->letters = 0;
	bpf_probe_read_user_str(line->text, 256, (void *)ctx->args[1]);
	for (__u32 i = 0; i < 255; i++) {
		char letter = line->text[i];

		if (!letter)
			break;
		if (letter == '"') {
			line->quoted = !line->quoted;
		} else if (line->quoted) {
			line->letters++;
		} else if (letter == ' ') {
			line->words++;
			line->dots = 0;
		} else if (letter == '.') {
			line->dots++;
		}
	}
	if (line->words > 2 && line->letters > 8 && line->dots)
		bpf_printk("%d words", line->words);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
