// The fix: compare switch_in_loop.c.
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

struct machine {
	__u32 at, a, b, flag;
};

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct machine);
} machines SEC(".maps");

SEC("tc")
int run(struct __sk_buff *skb)
{
	__u32 zero = 0;
	struct machine *m = bpf_map_lookup_elem(&machines, &zero);
	struct code *code = bpf_map_lookup_elem(&codes, &zero);

	if (!m || !code)
		return TC_ACT_OK;
	for (int step = 0; step < 128; step++) {
		__u8 arg = code->arg[m->at & 127];

		switch (code->op[m->at & 127]) {
		case 0:
			return m->flag && m->a > 7 ? TC_ACT_SHOT : TC_ACT_OK;
		case 1:
			m->a = arg;
			break;
		case 2:
			m->b = m->a;
			break;
		case 3:
			m->flag = m->a > m->b;
			break;
		case 4:
			if (m->flag)
				m->at += arg;
			break;
		case 5:
			m->a += m->b;
			break;
		}
		m->at++;
	}
	return TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
