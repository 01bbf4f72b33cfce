// Jumps, returns, calls and registers: encodings that the kernel refuses, each beside what it takes.
#include "bare.h"

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64[8]);
} values SEC(".maps");

BARE("xdp", jmp_reserved_fields, "r0 = 0;" RAW(0x15, 0, 1, 0, 0) "exit")
BARE("xdp", jmp_reserved_fields_fixed, "r0 = 0; if r0 == 0 goto +0; exit")

BARE("xdp", invalid_may_goto, "r0 = 0;" RAW(0xe5, 0, 0, 0, 5) "exit")
BARE("xdp", invalid_may_goto_fixed, "r0 = 0;" RAW(0xe5, 0, 0, 0, 0) "exit")

BARE("xdp", ja_reserved_fields, "r0 = 0;" RAW(0x05, 1, 0, 0, 0) "exit")
BARE("xdp", ja_reserved_fields_fixed, "r0 = 0; goto +0; exit")

BARE("xdp", exit_reserved_fields, "r0 = 0;" RAW(0x95, 0, 0, 0, 1))
BARE("xdp", exit_reserved_fields_fixed, "r0 = 0; exit")

BARE("xdp", call_reserved_fields, RAW(0x85, 1, 0, 0, 7) "exit")
BARE("xdp", call_reserved_fields_fixed, "call 7; r0 = 0; exit")

BARE("xdp", no_such_register, RAW(0xb7, 11, 0, 0, 0) "r0 = 0; exit")
BARE("xdp", no_such_register_fixed, "r9 = 0; r0 = 0; exit")

BARE("xdp", frame_pointer_read_only, RAW(0xb7, 10, 0, 0, 0) "r0 = 0; exit")
BARE("xdp", frame_pointer_read_only_fixed, "r1 = r10; r1 += -8; r0 = 0; exit")

static __attribute__((naked, noinline, used)) void *own_stack(void)
{
	asm volatile("r0 = r10; r0 += -8; exit");
}

SEC("xdp")
int stack_pointer_returned(void)
{
	return own_stack() != NULL;
}

static __noinline long fills_callers_stack(long *buffer)
{
	*buffer = 1;
	return 0;
}

SEC("xdp")
int stack_pointer_returned_fixed(void)
{
	long buffer = 0;
	return fills_callers_stack(&buffer) + buffer;
}

static long returns_value(void *map, const void *key, void *value, void *context)
{
	return (long)value;
}

SEC("xdp")
int callback_returns_pointer(void)
{
	bpf_for_each_map_elem(&values, returns_value, NULL, 0);
	return 0;
}

static long returns_number(void *map, const void *key, void *value, void *context)
{
	return *(__u64 *)value != 0;
}

SEC("xdp")
int callback_returns_pointer_fixed(void)
{
	bpf_for_each_map_elem(&values, returns_number, NULL, 0);
	return 0;
}

static __noinline long keeps_own_stack(long *buffer)
{
	asm volatile("*(u64 *)(%0 + 0) = r10" : : "r"(buffer));
	return 0;
}

SEC("xdp")
int spill_into_caller(void)
{
	long buffer = 0;
	return keeps_own_stack(&buffer);
}

static __noinline long keeps_number(long *buffer)
{
	asm volatile("*(u64 *)(%0 + 0) = %1" : : "r"(buffer), "r"(1L));
	return 0;
}

SEC("xdp")
int spill_into_caller_fixed(void)
{
	long buffer = 0;
	return keeps_number(&buffer);
}

BARE("xdp", fill_size, "*(u64 *)(r10 - 8) = r1; r0 = *(u32 *)(r10 - 8); exit")
BARE("xdp", fill_size_fixed, "*(u64 *)(r10 - 8) = r1; r1 = *(u64 *)(r10 - 8); r0 = 0; exit")
