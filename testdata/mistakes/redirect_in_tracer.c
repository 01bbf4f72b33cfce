// A kprobe wants to redirect a packet, which only programs that see packets may.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("kprobe/ip_rcv")
int on_receive(struct pt_regs *ctx)
{
	return bpf_redirect(2, 0);
}

char LICENSE[] SEC("license") = "GPL";
