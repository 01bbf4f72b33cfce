// flags: -w
#include "../objects/bpf.h"
char LICENSE[] SEC("license") = "GPL";
enum libbpf_tristate { TRI_NO, TRI_YES, TRI_MODULE };
extern int CONFIG_HZ __attribute__((section(".kconfig")));
extern _Bool CONFIG_BPF_SYSCALL __attribute__((section(".kconfig")));
extern enum libbpf_tristate CONFIG_BPF WEAK __attribute__((section(".kconfig")));
extern char CONFIG_BPF_JIT __attribute__((section(".kconfig")));
extern char CONFIG_CC_VERSION_TEXT[20] __attribute__((section(".kconfig")));
extern __u64 LINUX_KERNEL_VERSION __attribute__((section(".kconfig")));
SEC("xdp") int p(void *c) { return CONFIG_HZ + CONFIG_BPF_SYSCALL + CONFIG_BPF + CONFIG_BPF_JIT + CONFIG_CC_VERSION_TEXT[2] + LINUX_KERNEL_VERSION; }
