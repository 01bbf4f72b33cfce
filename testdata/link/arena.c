// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
struct { __uint(type, 33); __uint(map_flags, 1024); __uint(max_entries, 10); } arena SEC(".maps");
int __attribute__((address_space(1))) in_arena SEC(".addr_space.1");
SEC("syscall") int p(void *x) { asm volatile("" : : "r"(&arena)); in_arena = 3; return 0; }
