// A question that has no answer, a size of what is only declared, in a function that nobody calls: no program is loaded.
#include "numbers.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

struct mm_struct;

__attribute__((noinline)) int uncalled(void)
{
    return bpf_core_type_size(struct mm_struct);
}

SEC("socket") int innocent(void *context)
{
    return 1;
}

char _license[] SEC("license") = "GPL";
