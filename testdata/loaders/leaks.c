// What would tell loaders without CAP_PERFMON about addresses, each beside what they may do.
// loaders: unprivileged root
// flags: -Wno-unused-but-set-variable
#include "bare.h"

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64[8]);
} values SEC(".maps");

struct programs {
	__uint(type, BPF_MAP_TYPE_PROG_ARRAY);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, __u32);
} left SEC(".maps"), right SEC(".maps");

BARE_WITH_MAP("socket", pointer_leak_by_return, values, LOOKUP "exit")
BARE_WITH_MAP("socket", pointer_leak_by_return_fixed, values, LOOKUP "r0 = *(u64 *)(r0 + 0); exit")

BARE_WITH_MAP("socket", pointer_leak_into_map, values, "r6 = r1;" LOOKUP "*(u64 *)(r0 + 0) = r6; r0 = 0; exit")
BARE_WITH_MAP("socket", pointer_leak_into_map_fixed, values, "r6 = *(u32 *)(r1 + 0);" LOOKUP "*(u64 *)(r0 + 0) = r6; r0 = 0; exit")

BARE_WITH_MAP("socket", pointer_leak_into_memory, values, "r6 = r1;" LOOKUP "lock *(u64 *)(r0 + 0) += r6; r0 = 0; exit")
BARE_WITH_MAP("socket", pointer_leak_into_memory_fixed, values, "r6 = *(u32 *)(r1 + 0);" LOOKUP "lock *(u64 *)(r0 + 0) += r6; r0 = 0; exit")

BARE("socket", pointer_leak_into_context, "*(u64 *)(r1 + 48) = r1; r0 = 0; exit")
BARE("socket", pointer_leak_into_context_fixed, "r2 = 0; *(u32 *)(r1 + 48) = r2; r0 = 0; exit")

BARE_WITH_MAP("socket", pointer_leak_into_helper, left, "r3 = r1; r2 = %[map] ll; call 12; r0 = 0; exit")
BARE_WITH_MAP("socket", pointer_leak_into_helper_fixed, left, "r3 = *(u32 *)(r1 + 0); r2 = %[map] ll; call 12; r0 = 0; exit")

BARE("socket", pointer_comparison, "if r1 == r10 goto +1; r0 = 1; r0 = 0; exit")
BARE_WITH_MAP("socket", pointer_comparison_fixed, values, LOOKUP "if r0 == 0 goto +1; r0 = 1; r0 = 0; exit")

BARE("socket", pointer_partial_copy, "w2 = w1; r0 = 0; exit")
BARE("socket", pointer_partial_copy_fixed, "r2 = r1; r0 = 0; exit")

BARE("socket", pointer_sign_extension, ".byte 0xbf; .byte 0x12; .2byte 32; .4byte 0; r0 = 0; exit")
BARE("socket", pointer_sign_extension_fixed, "r2 = r1; r0 = 0; exit")

BARE("socket", pointer_arithmetic_unprivileged, "r1 = -r1; r0 = 0; exit")
BARE("socket", pointer_arithmetic_unprivileged_fixed, "r1 = *(u32 *)(r1 + 0); r1 = -r1; r0 = 0; exit")

__attribute__((naked)) SEC("socket") int tail_call_of_several_maps(void)
{
	asm volatile("r3 = *(u32 *)(r1 + 0); r4 = *(u32 *)(r1 + 4); r3 &= 3; r2 = %[left] ll;"
		     "if r4 == 0 goto l0_%=; r2 = %[right] ll; l0_%=: call 12; r0 = 0; exit;"
		     : : [left] "i"(&left), [right] "i"(&right));
}

__attribute__((naked)) SEC("socket") int tail_call_of_several_maps_fixed(void)
{
	asm volatile("r3 = *(u32 *)(r1 + 0); r4 = *(u32 *)(r1 + 4); r3 &= 3;"
		     "if r4 == 0 goto l0_%=; r2 = %[right] ll; call 12; r0 = 0; exit;"
		     "l0_%=: r2 = %[left] ll; call 12; r0 = 0; exit;"
		     : : [left] "i"(&left), [right] "i"(&right));
}
