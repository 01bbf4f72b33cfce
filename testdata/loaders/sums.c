// Sums on pointers that loaders without CAP_PERFMON may not compute, each beside one that they may.
// loaders: unprivileged root
#include "bare.h"

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64[6]);
} values SEC(".maps");

BARE_WITH_MAP("socket", sum_of_mixed_signs, values, "r6 = *(u32 *)(r1 + 0); r6 &= 31; r6 -= 16;" LOOKUP "r0 += 16; r0 += r6; r0 = *(u8 *)(r0 + 0); r0 = 0; exit")
BARE_WITH_MAP("socket", sum_of_mixed_signs_fixed, values, "r6 = *(u32 *)(r1 + 0); r6 &= 31;" LOOKUP "r0 += r6; r0 = *(u8 *)(r0 + 0); r0 = 0; exit")

BARE_WITH_MAP("socket", sum_differs_by_path, values, "r7 = *(u32 *)(r1 + 4); r6 = *(u32 *)(r1 + 0); r6 &= 7;" LOOKUP "if r7 == 0 goto +1; r6 &= 3; r0 += r6; r0 = *(u8 *)(r0 + 0); r0 = 0; exit")
BARE_WITH_MAP("socket", sum_differs_by_path_fixed, values, "r7 = *(u32 *)(r1 + 4); r6 = *(u32 *)(r1 + 0); r6 &= 7;" LOOKUP "if r7 == 0 goto +3; r6 &= 3; r0 += r6; goto +1; r0 += r6; r0 = *(u8 *)(r0 + 0); r0 = 0; exit")

BARE_WITH_MAP("socket", sum_leaves_map_value, values, "r6 = *(u32 *)(r1 + 0); r6 &= 63;" LOOKUP "r0 += r6; r0 = 0; exit")
BARE_WITH_MAP("socket", sum_leaves_map_value_fixed, values, "r6 = *(u32 *)(r1 + 0); r6 &= 31;" LOOKUP "r0 += r6; r0 = 0; exit")
