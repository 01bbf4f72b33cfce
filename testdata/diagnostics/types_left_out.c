// A type of program that the kernel was built without.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

SEC("lirc_mode2") int program_type(void *ctx)
{
	return 0;
}

SEC("socket") int program_type_fixed(void *ctx)
{
	return 0;
}
