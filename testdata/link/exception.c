// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
extern void bpf_throw(__u64) __attribute__((section(".ksyms")));
NOINLINE int handler(__u64 cookie) { return 1; }
NOINLINE int other(int x) { return x + (int)bpf_ktime_get_ns(); }
SEC("tc") __attribute__((btf_decl_tag("exception_callback:handler"))) int p(void *c) { if (other(1) & 1) bpf_throw(0); return 2; }
SEC("tc") __attribute__((btf_decl_tag("exception_callback:nobody"))) int q(void *c) { return 2; }
