// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
int a_global_variable_with_a_name = 3;
SEC("xdp") int a_program_with_a_name_that_is_far_longer_than_a_kernel_keeps(void *x) { return a_global_variable_with_a_name; }
