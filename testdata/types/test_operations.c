// The kernel's operations for testing: the one object whose every byte a program may write.
#include "objects.h"

struct bpf_dummy_ops_state {
	int val;
} __attribute__((preserve_access_index));

struct bpf_dummy_ops {
	int (*test_1)(struct bpf_dummy_ops_state *cb);
};

#ifdef BROKEN_STORE_BEHIND
#define VALUE(state) ((long *)(state))
#else
#define VALUE(state) ((char *)(state) + 3)
#endif

SEC("struct_ops/test_1")
int BPF_PROG(test_1, struct bpf_dummy_ops_state *state)
{
	if (!state)
		return 1;
	state->val = 7;
	*VALUE(state) = 0;
	return 0;
}

SEC(".struct_ops")
struct bpf_dummy_ops operations = {
	.test_1 = (void *)test_1,
};

char LICENSE[] SEC("license") = "GPL";
