// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
struct { __uint(type, 24); __uint(map_flags, 1); __uint(key_size, 4); __uint(value_size, 8); } m SEC(".maps");
SEC("xdp") int p(void *c) { asm volatile("" : : "r"(&m)); return 2; }
