// What a processor may do when it guesses wrong, and what the kernel does about it for loaders without CAP_PERFMON.
// loaders: unprivileged bpf_only network_admin root
// flags: -Wno-unused-but-set-variable -Wno-unused-parameter
#include "net.h"

#include <bpf/bpf_helpers.h>

struct small {
	__u64 words[6];
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct small);
} first SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct small);
} second SEC(".maps");

#define LOOKUP(map) \
	"*(u32 *)(r10 - 4) = 0;" \
	"r2 = r10;" \
	"r2 += -4;" \
	"r1 = %[" #map "] ll;" \
	"call %[bpf_map_lookup_elem];"

#define OPERANDS : : [first] "i"(&first), [second] "i"(&second), [bpf_map_lookup_elem] "i"(bpf_map_lookup_elem) \
	: "r0", "r1", "r2", "r3", "r4", "r5", "memory"

// Never happens, but may be speculated: a barrier, and the program is fine.
SEC("socket")
__attribute__((naked)) int guarded_by_barrier(void)
{
	asm volatile("r1 = 0; if r1 == 0 goto l1_%=; r0 = *(u64 *)(r1 + 0); l1_%=: r0 = 0; exit;" OPERANDS);
}

// The same barrier is met twice: the second time before the instruction.
SEC("socket")
__attribute__((naked)) int same_barrier_twice(void)
{
	asm volatile("r6 = 0; if r6 == 0 goto l1_%=; l0_%=: r0 = *(u64 *)(r6 + 0); l1_%=:"
		     "if r6 == 0 goto l2_%=; goto l0_%=; l2_%=: r0 = 0; exit;" OPERANDS);
}

// A spill that a later load may run ahead of ends what is speculated.
SEC("socket")
__attribute__((naked)) int spill_under_speculation(void)
{
	asm volatile("r6 = r1; r7 = 5; if r7 == 5 goto l1_%=; *(u64 *)(r10 - 8) = r6; r0 = *(u64 *)(r7 + 0);"
		     "l1_%=: r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int stale_bytes_under_speculation(void)
{
	asm volatile("r7 = 5; *(u32 *)(r10 - 16) = r7; if r7 == 5 goto l1_%=; *(u32 *)(r10 - 16) = r7;"
		     "*(u32 *)(r10 - 12) = r7; r0 = *(u64 *)(r7 + 0); l1_%=: r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int masked_index(void)
{
	asm volatile("r9 = *(u32 *)(r1 + 0);" LOOKUP(first)
		     "if r0 == 0 goto l0_%=; r9 &= 31; r0 += r9; r0 = *(u8 *)(r0 + 3); l0_%=: r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int index_of_either_sign(void)
{
	asm volatile("r9 = *(u32 *)(r1 + 0); r9 &= 31; r9 -= 16;" LOOKUP(first)
		     "if r0 == 0 goto l0_%=; r0 += 16; r0 += r9; r0 = *(u8 *)(r0 + 0); l0_%=: r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int number_plus_pointer(void)
{
	asm volatile("r9 = *(u32 *)(r1 + 0);" LOOKUP(first)
		     "if r0 == 0 goto l0_%=; r9 &= 15; r9 += r0; r0 = *(u8 *)(r9 + 0); l0_%=: r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int down_again(void)
{
	asm volatile("r9 = *(u32 *)(r1 + 0);" LOOKUP(first)
		     "if r0 == 0 goto l0_%=; r9 &= 15; r0 += 32; r0 -= r9; r0 = *(u8 *)(r0 + 0);"
		     "l0_%=: r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int beyond_the_value(void)
{
	asm volatile("r9 = *(u32 *)(r1 + 0);" LOOKUP(first)
		     "if r0 == 0 goto l0_%=; r9 &= 63; r0 += r9; l0_%=: r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int pointer_or_number(void)
{
	asm volatile("r8 = r1; r9 = *(u32 *)(r1 + 0); r9 &= 7;" LOOKUP(first)
		     "if r0 == 0 goto l0_%=; r3 = *(u32 *)(r8 + 4); if r3 == 0 goto l1_%=; r0 = 3;"
		     "l1_%=: r0 += r9; l0_%=: r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int different_directions(void)
{
	asm volatile("r8 = r1; r9 = *(u32 *)(r1 + 0); r9 &= 7;" LOOKUP(first)
		     "if r0 == 0 goto l0_%=; r0 += 16; r3 = *(u32 *)(r8 + 4); if r3 == 0 goto l1_%=; r9 = -r9;"
		     "l1_%=: r0 += r9; r0 = *(u8 *)(r0 + 0); l0_%=: r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int stack_leaves_its_bounds(void)
{
	asm volatile("r1 = r10; r2 = -512; r1 += r2; r2 = -8; r1 += r2; r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int stack_by_register(void)
{
	asm volatile("r1 = r10; r2 = -512; r1 += r2; r2 = 8; r1 += r2; *(u64 *)(r1 + 0) = 1; r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int compares_pointers(void)
{
	asm volatile("if r1 == r10 goto +1; r0 = 1; r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int partial_copy(void)
{
	asm volatile("w2 = w1; r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int overwrites_part_of_pointer(void)
{
	asm volatile("*(u64 *)(r10 - 8) = r1; *(u32 *)(r10 - 8) = 7; r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int reads_what_nobody_wrote(void)
{
	asm volatile("r2 = 1; *(u32 *)(r10 - 8) = r2; r0 = *(u32 *)(r10 - 4); exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int leaks_by_atomic(void)
{
	asm volatile("r6 = r1;" LOOKUP(first)
		     "if r0 == 0 goto l0_%=; lock *(u64 *)(r0 + 0) += r6; l0_%=: r0 = 0; exit;" OPERANDS);
}

SEC("socket")
__attribute__((naked)) int returns_pointer(void)
{
	asm volatile(LOOKUP(second) "exit;" OPERANDS);
}

char LICENSE[] SEC("license") = "GPL";
