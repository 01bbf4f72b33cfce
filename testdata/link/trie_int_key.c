// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
struct { __uint(type, 11); __uint(map_flags, 1); __uint(max_entries, 4); __type(key, __u64); __type(value, long); } m SEC(".maps");
SEC("xdp") int p(void *c) { asm volatile("" : : "r"(&m)); return 2; }
