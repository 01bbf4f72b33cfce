// What is hidden counts as static, and a static map is none that loaders take: they refuse the object.
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
__attribute__((visibility("hidden"))) struct { __uint(type, 2); __uint(max_entries, 1); __type(key, int); __type(value, int); } hidden SEC(".maps");
SEC("socket") int p(void *x) { asm volatile("" : : "r"(&hidden)); return 0; }
