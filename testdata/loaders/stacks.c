// What loaders without CAP_PERFMON may not do with the stack, each beside what they may.
// loaders: unprivileged root
#include "bare.h"

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1);
	__type(key, __u64);
	__type(value, __u64);
} values SEC(".maps");

BARE("socket", pointer_corruption, "*(u64 *)(r10 - 8) = r1; *(u32 *)(r10 - 8) = 7; r0 = 0; exit")
BARE("socket", pointer_corruption_fixed, "*(u64 *)(r10 - 8) = r1; *(u64 *)(r10 - 8) = 7; r0 = 0; exit")

BARE("socket", spilled_pointer_leak, "*(u64 *)(r10 - 8) = r1; r2 = 1; lock *(u64 *)(r10 - 8) += r2; r0 = 0; exit")
BARE("socket", spilled_pointer_leak_fixed, "r2 = 1; *(u64 *)(r10 - 8) = r2; lock *(u64 *)(r10 - 8) += r2; r0 = 0; exit")

BARE("socket", uninitialised_read, "r2 = 1; *(u32 *)(r10 - 8) = r2; r0 = *(u32 *)(r10 - 4); exit")
BARE("socket", uninitialised_read_fixed, "r2 = 1; *(u32 *)(r10 - 8) = r2; *(u32 *)(r10 - 4) = r2; r0 = *(u32 *)(r10 - 4); exit")

BARE("socket", sum_variable_on_stack, "r2 = *(u32 *)(r1 + 0); r2 &= 8; r3 = r10; r3 += -16; r3 += r2; r0 = 0; exit")
BARE("socket", sum_variable_on_stack_fixed, "r3 = r10; r3 += -16; r3 += 8; r0 = 0; exit")

BARE("socket", sum_leaves_stack, "r1 = r10; r2 = -512; r1 += r2; r2 = -8; r1 += r2; r0 = 0; exit")
BARE("socket", sum_leaves_stack_fixed, "r1 = r10; r2 = -504; r1 += r2; r2 = -8; r1 += r2; r0 = 0; exit")

BARE("socket", sum_beyond_bounds, "r1 = r10; r2 = -512; r1 += r2; r2 = 8; r1 += r2; r0 = 0; exit")
BARE("socket", sum_beyond_bounds_fixed, "r1 = r10; r2 = -504; r1 += r2; r2 = 8; r1 += r2; r0 = 0; exit")

BARE_WITH_MAP("socket", uninitialised_read_by_callee, values, "r1 = 1; *(u32 *)(r10 - 8) = r1; r2 = r10; r2 += -8; r1 = %[map] ll; call 1; r0 = 0; exit")
BARE_WITH_MAP("socket", uninitialised_read_by_callee_fixed, values, "r1 = 1; *(u64 *)(r10 - 8) = r1; r2 = r10; r2 += -8; r1 = %[map] ll; call 1; r0 = 0; exit")
