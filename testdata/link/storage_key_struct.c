// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
struct k { int k; };
struct { __uint(type, 24); __uint(map_flags, 1); __type(key, struct k); __type(value, long); } m SEC(".maps");
SEC("xdp") int p(void *c) { asm volatile("" : : "r"(&m)); return 2; }
