// Arithmetic that the kernel refuses, each beside what it takes. NAME is refused with the code NAME, NAME_fixed accepted.
#include "bare.h"

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64[8]);
} values SEC(".maps");

BARE("xdp", neg_reserved_fields, "r0 = 1;" RAW(0x87, 0, 0, 1, 0) "exit")
BARE("xdp", neg_reserved_fields_fixed, "r0 = 1; r0 = -r0; exit")

BARE("xdp", end_reserved_fields, "r0 = 1;" RAW(0xd4, 0, 0, 1, 16) "exit")
BARE("xdp", end_reserved_fields_fixed, "r0 = 1; r0 = le16 r0; exit")

BARE("xdp", mov_reserved_fields, RAW(0xb7, 0, 0, 1, 0) "exit")
BARE("xdp", mov_reserved_fields_fixed, "r0 = 0; exit")

BARE("xdp", alu_reserved_fields, "r0 = 0;" RAW(0x07, 0, 0, 2, 1) "exit")
BARE("xdp", alu_reserved_fields_fixed, "r0 = 0; r0 += 1; exit")

BARE("xdp", division_by_zero, "r0 = 7;" RAW(0x37, 0, 0, 0, 0) "exit")
BARE("xdp", division_by_zero_fixed, "r0 = 7; r1 = 0; r0 /= r1; exit")

BARE("xdp", invalid_shift, "r0 = 1;" RAW(0x67, 0, 0, 0, 64) "exit")
BARE("xdp", invalid_shift_fixed, "r0 = 1; r0 <<= 63; exit")

BARE("xdp", pointer_op_pointer, "r1 += r10; r0 = 0; exit")
BARE("xdp", pointer_op_pointer_fixed, "r0 = r10; r0 -= r10; exit")

BARE("xdp", pointer_from_scalar, "r0 = 8; r0 -= r10; exit")
BARE("xdp", pointer_from_scalar_fixed, "r1 = r10; r1 += -8; r0 = 0; exit")

BARE("xdp", subtraction_from_stack, "r1 = r10; r1 -= 8; r0 = 0; exit")
BARE("xdp", subtraction_from_stack_fixed, "r1 = r10; r1 += -8; r0 = 0; exit")

BARE("xdp", pointer_bitwise, "r1 = r10; r1 &= -8; r0 = 0; exit")
BARE("xdp", pointer_bitwise_fixed, "r2 = -8; r2 &= -8; r1 = r10; r1 += r2; r0 = 0; exit")

BARE_WITH_MAP("xdp", pointer_offset_fixed, values, LOOKUP "r0 += 0x1fffffff; r0 += 0x1fffffff; r0 = 0; exit")
BARE_WITH_MAP("xdp", pointer_offset_fixed_fixed, values, LOOKUP "r0 += 0x1fffffff; r0 += -0x1fffffff; r0 = 0; exit")

BARE_WITH_MAP("xdp", pointer_offset_value, values, LOOKUP "r1 = *(u64 *)(r0 + 0); r1 &= 7; r1 += 0x40000000; r0 += r1; r0 = 0; exit")
BARE_WITH_MAP("xdp", pointer_offset_value_fixed, values, LOOKUP "r1 = *(u64 *)(r0 + 0); r1 &= 7; r0 += r1; r0 = 0; exit")
