// Casts between the address spaces of arenas and of the kernel, refused and accepted.
#include "bare.h"

struct {
	__uint(type, 33 /* BPF_MAP_TYPE_ARENA */);
	__uint(map_flags, 1 << 10 /* BPF_F_MMAPABLE */);
	__uint(max_entries, 1);
} arena SEC(".maps");

BARE_WITH_MAP("xdp", address_space_not_0_or_1, arena, "r1 = %[map] ll; r0 = 0;" RAW(0xbf, 0, 0, 1, 0x20001) "r0 = 0; exit")
BARE_WITH_MAP("xdp", address_space_not_0_or_1_fixed, arena, "r1 = %[map] ll; r0 = 0;" RAW(0xbf, 0, 0, 1, 0x10000) "r0 = 0; exit")

BARE("xdp", address_space_without_arena, "r0 = 0;" RAW(0xbf, 0, 0, 1, 0x10000) "r0 = 0; exit")
BARE_WITH_MAP("xdp", address_space_without_arena_fixed, arena, "r1 = %[map] ll; r0 = 0;" RAW(0xbf, 0, 0, 1, 0x10000) "r0 = 0; exit")
