// What bpfgate advises on iterator_not_destroyed.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

extern int bpf_iter_num_new(struct bpf_iter_num *it, int start, int end) __ksym;
extern int *bpf_iter_num_next(struct bpf_iter_num *it) __ksym;
extern void bpf_iter_num_destroy(struct bpf_iter_num *it) __ksym;

SEC("tc")
int count(struct __sk_buff *skb)
{
	struct bpf_iter_num it;
	int *index, sum = 0;

	bpf_iter_num_new(&it, 0, 10);
	while ((index = bpf_iter_num_next(&it))) {
		if (*index == 5) {
			bpf_iter_num_destroy(&it);
			return TC_ACT_OK;
		}
		sum += *index;
	}
	bpf_iter_num_destroy(&it);
	return sum > 40 ? TC_ACT_SHOT : TC_ACT_OK;
}

char LICENSE[] SEC("license") = "GPL";
