// Programs in assembly, for what compilers never make.
#pragma once

#include "kernel.h"

#include <bpf/bpf_helpers.h>

// An instruction by its fields; the assembler refuses what the kernel refuses.
#define RAW(opcode, dst, src, off, imm) \
	".byte " #opcode "; .byte (" #src " << 4) | " #dst "; .2byte " #off "; .4byte " #imm ";"

#define BARE(section, name, ...) \
	SEC(section) __attribute__((naked)) int name(void) \
	{ \
		asm volatile(__VA_ARGS__); \
	}

#define BARE_WITH_MAP(section, name, used_map, ...) \
	SEC(section) __attribute__((naked)) int name(void) \
	{ \
		asm volatile(__VA_ARGS__ : : [map] "i"(&used_map)); \
	}

// Leaves in r0 a pointer to the map's value under the key 0, and returns where there is none.
#define LOOKUP \
	"r1 = 0; *(u64 *)(r10 - 8) = r1; r2 = r10; r2 += -8; r1 = %[map] ll; call 1; if r0 != 0 goto +1; exit;"

char _license[] SEC("license") = "GPL";
