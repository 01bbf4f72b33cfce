// The fix: compare redirect_in_tracer.c.
#include "kernel.h"

#include <bpf/bpf_helpers.h>

SEC("kprobe/ip_rcv")
int on_receive(struct pt_regs *ctx)
{
	bpf_printk("received");
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
