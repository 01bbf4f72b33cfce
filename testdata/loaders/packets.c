// What network administrators without CAP_PERFMON may not do, and what flags forbid; each beside what is accepted.
// loaders: network_admin strict root
#include "bare.h"

struct {
	__uint(type, 33 /* BPF_MAP_TYPE_ARENA */);
	__uint(map_flags, 1 << 10 /* BPF_F_MMAPABLE */);
	__uint(max_entries, 1);
} arena SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} values SEC(".maps");

BARE("xdp", sum_unsupported, "r2 = *(u32 *)(r1 + 0); r4 = *(u32 *)(r1 + 12); r4 &= 7; r2 += r4; r0 = 2; exit")
BARE("xdp", sum_unsupported_fixed, "r2 = *(u32 *)(r1 + 0); r2 += 7; r0 = 2; exit")

BARE("xdp", pointer_leak_into_packet, "r2 = *(u32 *)(r1 + 0); r3 = *(u32 *)(r1 + 4); r4 = r2; r4 += 8; r0 = 2; if r4 > r3 goto +1; *(u64 *)(r2 + 0) = r1; exit")
BARE("xdp", pointer_leak_into_packet_fixed, "r2 = *(u32 *)(r1 + 0); r3 = *(u32 *)(r1 + 4); r1 = *(u32 *)(r1 + 12); r4 = r2; r4 += 8; r0 = 2; if r4 > r3 goto +1; *(u64 *)(r2 + 0) = r1; exit")

BARE("flow_dissector", pointer_leak_into_flow_keys, "r2 = *(u64 *)(r1 + 144); *(u64 *)(r2 + 0) = r1; r0 = 0; exit")
BARE("flow_dissector", pointer_leak_into_flow_keys_fixed, "r2 = *(u64 *)(r1 + 144); r1 = 14; *(u16 *)(r2 + 0) = r1; r0 = 0; exit")

BARE_WITH_MAP("xdp", arena_not_allowed, arena, "r1 = %[map] ll; r0 = 2; exit")
BARE_WITH_MAP("xdp", arena_not_allowed_fixed, values, "r1 = %[map] ll; r0 = 2; exit")

BARE_WITH_MAP("xdp", object_needs_privilege, values, "r1 = %[map] ll; r0 = *(u32 *)(r1 + 28); r0 = 2; exit")
BARE_WITH_MAP("xdp", object_needs_privilege_fixed, values, LOOKUP "r0 = *(u32 *)(r0 + 0); r0 = 2; exit")

BARE("xdp", misaligned_packet, "r2 = *(u32 *)(r1 + 0); r3 = *(u32 *)(r1 + 4); r4 = r2; r4 += 8; r0 = 2; if r4 > r3 goto +1; r1 = *(u32 *)(r2 + 1); exit")
BARE("xdp", misaligned_packet_fixed, "r2 = *(u32 *)(r1 + 0); r3 = *(u32 *)(r1 + 4); r4 = r2; r4 += 8; r0 = 2; if r4 > r3 goto +1; r1 = *(u32 *)(r2 + 2); exit")
