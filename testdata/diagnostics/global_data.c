// Addresses of global data that lie outside of it, each beside one that does not.
#include "bare.h"

__u64 numbers[4] = {1, 2, 3, 4};

BARE_WITH_MAP("tc", direct_value_bounds, numbers, "r1 = %[map] + 32 ll; r0 = 0; exit")
BARE_WITH_MAP("tc", direct_value_bounds_fixed, numbers, "r1 = %[map] + 24 ll; r0 = 0; exit")

BARE_WITH_MAP("tc", map_value_offset, numbers, "r1 = %[map] + 0x20000000 ll; r0 = 0; exit")
BARE_WITH_MAP("tc", map_value_offset_fixed, numbers, "r1 = %[map] + 24 ll; r0 = 0; exit")
