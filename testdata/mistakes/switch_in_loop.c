// A small machine runs code of a map: one switch in a loop, with all registers of the machine in variables.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct code {
	__u8 op[128];
	__u8 arg[128];
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct code);
} codes SEC(".maps");

SEC("tc")
int run(struct __sk_buff *skb)
{
	__u32 zero = 0, at = 0, a = 0, b = 0, flag = 0;
	struct code *code = bpf_map_lookup_elem(&codes, &zero);

	if (!code)
		return TC_ACT_OK;
	for (int step = 0; step < 128; step++) {
		__u8 arg = code->arg[at & 127];

		switch (code->op[at & 127]) {
		case 0:
			return flag && a > 7 ? TC_ACT_SHOT : TC_ACT_OK;
		case 1:
			a = arg;
			break;
		case 2:
			b = a;
			break;
		case 3:
			flag = a > b;
			break;
		case 4:
			if (flag)
				at += arg;
			break;
		case 5:
			a += b;
			break;
		}
		at++;
	}
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
