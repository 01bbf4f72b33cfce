// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
struct bpf_spin_lock { __u32 val; }; HELPER(93, void, bpf_spin_lock, void *); HELPER(94, void, bpf_spin_unlock, void *);
struct v { struct bpf_spin_lock lock; int x; };
enum k { A, B };
struct { __uint(type, 2); __uint(max_entries, 1); __type(key, enum k); __type(value, struct v); } m SEC(".maps");
SEC("tc") int p(void *c) { __u32 k = 0; struct v *v = bpf_map_lookup_elem(&m, &k); if (v) { bpf_spin_lock(&v->lock); v->x++; bpf_spin_unlock(&v->lock); } return 0; }
