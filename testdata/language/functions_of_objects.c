// Functions that are verified by themselves, and what of the kernel's their callers may hand them.
#include "kernel.h"
#include <bpf/bpf_helpers.h>

struct task_struct;
struct sk_buff {
	unsigned int len;
};

char LICENSE[] SEC("license") = "GPL";

__attribute__((noinline)) int first_number(int *numbers)
{
	return numbers ? *numbers & 1 : 0;
}

// To functions of programs for packets, the kernel's own buffer is another name of their context.
#ifdef BROKEN_UNTRUSTED_BUFFER
__attribute__((noinline)) int length(struct sk_buff *packet __attribute__((btf_decl_tag("arg:untrusted"))))
#else
__attribute__((noinline)) int length(struct sk_buff *packet)
#endif
{
	asm volatile("");
	return 0;
}

SEC("tc")
int hands_over_an_object(struct __sk_buff *ctx)
{
	char *task = (char *)bpf_get_current_task_btf();

#ifdef BROKEN_BEFORE_THE_OBJECT
	task -= 8;
#endif
	return first_number((int *)task);
}

SEC("tc")
int hands_over_a_buffer(struct __sk_buff *ctx)
{
	return length((struct sk_buff *)ctx);
}
