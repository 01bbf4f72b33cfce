// Accesses of memory that the kernel refuses, each beside what it takes.
#include "bare.h"

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64[8]);
} values SEC(".maps");

struct owner {
	struct task_struct __kptr *task;
	__u64 rest[7];
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct owner);
} owners SEC(".maps");

struct keeper {
	struct task_struct __kptr_untrusted *task;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct keeper);
} keepers SEC(".maps");

BARE("xdp", stx_reserved_fields, RAW(0x7b, 10, 1, -8, 1) "r0 = 0; exit")
BARE("xdp", stx_reserved_fields_fixed, "*(u64 *)(r10 - 8) = r1; r0 = 0; exit")

BARE("xdp", st_reserved_fields, RAW(0x7a, 10, 1, -8, 0) "r0 = 0; exit")
BARE("xdp", st_reserved_fields_fixed, "*(u64 *)(r10 - 8) = 0; r0 = 0; exit")

BARE("xdp", ld_imm64_reserved_fields, RAW(0x18, 0, 0, 1, 0) RAW(0, 0, 0, 0, 0) "exit")
BARE("xdp", ld_imm64_reserved_fields_fixed, "r0 = 0 ll; exit")

BARE("xdp", load_reserved_fields, RAW(0x61, 0, 1, 0, 1) "r0 = 0; exit")
BARE("xdp", load_reserved_fields_fixed, "r0 = *(u32 *)(r1 + 0); r0 = 0; exit")

BARE("tc", different_pointers, "r2 = *(u32 *)(r1 + 0); *(u64 *)(r10 - 8) = r2; if r2 > 9 goto +2; r1 = r10; r1 += -8; r0 = *(u32 *)(r1 + 0); r0 = 0; exit")
BARE("tc", different_pointers_fixed, "r2 = *(u32 *)(r1 + 0); *(u64 *)(r10 - 8) = r2; r0 = *(u32 *)(r1 + 0); if r2 > 9 goto +3; r1 = r10; r1 += -8; r0 = *(u32 *)(r1 + 0); r0 = 0; exit")

BARE("xdp", atomic_opcode, "r1 = 0; *(u64 *)(r10 - 8) = r1;" RAW(0xdb, 10, 1, -8, 2) "r0 = 0; exit")
BARE("xdp", atomic_opcode_fixed, "r1 = 0; *(u64 *)(r10 - 8) = r1; lock *(u64 *)(r10 - 8) += r1; r0 = 0; exit")

BARE("xdp", atomic_size, "r1 = 0; *(u64 *)(r10 - 8) = r1;" RAW(0xd3, 10, 1, -8, 0) "r0 = 0; exit")
BARE("xdp", atomic_size_fixed, "r1 = 0; *(u64 *)(r10 - 8) = r1; lock *(u32 *)(r10 - 8) += w1; r0 = 0; exit")

BARE("xdp", variable_offset_passed, "r2 = *(u32 *)(r1 + 12); r2 &= 8; r1 = 0; *(u64 *)(r10 - 16) = r1; *(u64 *)(r10 - 8) = r1; r3 = r10; r3 += -16; r3 += r2; lock *(u64 *)(r3 + 0) += r1; r0 = 0; exit")
BARE("xdp", variable_offset_passed_fixed, "r1 = 0; *(u64 *)(r10 - 16) = r1; *(u64 *)(r10 - 8) = r1; r3 = r10; r3 += -16; r3 += 8; lock *(u64 *)(r3 + 0) += r1; r0 = 0; exit")

BARE("xdp", spill_size, "*(u32 *)(r10 - 8) = r1; r0 = 0; exit")
BARE("xdp", spill_size_fixed, "*(u64 *)(r10 - 8) = r1; r0 = 0; exit")

BARE("xdp", atomic_load_from, RAW(0xc3, 0, 1, 0, 0x100) "r0 = 0; exit")
BARE("xdp", atomic_load_from_fixed, "r1 = 0; *(u64 *)(r10 - 8) = r1;" RAW(0xdb, 0, 10, -8, 0x100) "r0 = 0; exit")

BARE("xdp", packet_load_program_type, "r6 = r1;" RAW(0x30, 0, 0, 0, 0) "exit")
BARE("socket", packet_load_program_type_fixed, "r6 = r1;" RAW(0x30, 0, 0, 0, 0) "exit")

BARE("socket", packet_load_reserved_fields, "r6 = r1;" RAW(0x30, 1, 0, 0, 0) "exit")
BARE("socket", packet_load_reserved_fields_fixed, "r6 = r1;" RAW(0x30, 0, 0, 0, 0) "exit")

BARE("socket", packet_load_without_context, "r6 = 0;" RAW(0x30, 0, 0, 0, 0) "exit")
BARE("socket", packet_load_without_context_fixed, "r6 = r1;" RAW(0x30, 0, 0, 0, 0) "exit")

BARE("tc", negative_offset, "r1 += -8; r2 = 0; r3 = r10; r3 += -8; r4 = 8; call 26; r0 = 0; exit")
BARE("tc", negative_offset_fixed, "r2 = 0; r3 = r10; r3 += -8; r4 = 8; call 26; r0 = 0; exit")

BARE_WITH_MAP("tc", field_size, owners, LOOKUP "r0 = *(u32 *)(r0 + 0); r0 = 0; exit")
BARE_WITH_MAP("tc", field_size_fixed, owners, LOOKUP "r0 = *(u64 *)(r0 + 0); r0 = 0; exit")

BARE_WITH_MAP("tc", field_misaligned, owners, LOOKUP "r0 = *(u64 *)(r0 + 4); r0 = 0; exit")
BARE_WITH_MAP("tc", field_misaligned_fixed, owners, LOOKUP "r0 = *(u64 *)(r0 + 12); r0 = 0; exit")

BARE_WITH_MAP("tc", field_variable_offset, owners, LOOKUP "r1 = *(u64 *)(r0 + 8); r1 &= 8; r0 += r1; r0 = *(u64 *)(r0 + 0); r0 = 0; exit")
BARE_WITH_MAP("tc", field_variable_offset_fixed, owners, LOOKUP "r1 = *(u64 *)(r0 + 8); r1 &= 8; r0 += r1; r0 = *(u64 *)(r0 + 8); r0 = 0; exit")

BARE_WITH_MAP("tc", kptr_immediate, keepers, LOOKUP "*(u64 *)(r0 + 0) = 1; r0 = 0; exit")
BARE_WITH_MAP("tc", kptr_immediate_fixed, keepers, LOOKUP "*(u64 *)(r0 + 0) = 0; r0 = 0; exit")

SEC("tp/syscalls/sys_enter_getpid")
int field_not_for_helper(void *context)
{
	__u32 key = 0;
	struct owner *owner = bpf_map_lookup_elem(&owners, &key);
	return owner ? bpf_get_current_comm(owner, sizeof(*owner)) : 0;
}

SEC("tp/syscalls/sys_enter_getpid")
int field_not_for_helper_fixed(void *context)
{
	__u32 key = 0;
	struct owner *owner = bpf_map_lookup_elem(&owners, &key);
	return owner ? bpf_get_current_comm(owner->rest, sizeof(owner->rest)) : 0;
}

static long reads_behind_key(void *map, const __u32 *key, void *value, void *context)
{
	return key[1] & 1;
}

SEC("tc")
int map_key_bounds(struct __sk_buff *skb)
{
	bpf_for_each_map_elem(&values, reads_behind_key, NULL, 0);
	return 0;
}

static long reads_key(void *map, const __u32 *key, void *value, void *context)
{
	return key[0] & 1;
}

SEC("tc")
int map_key_bounds_fixed(struct __sk_buff *skb)
{
	bpf_for_each_map_elem(&values, reads_key, NULL, 0);
	return 0;
}

// 144 is where the context of a flow dissector has its keys, 56 their size.
BARE("flow_dissector", flow_keys_bounds, "r1 = *(u64 *)(r1 + 144); r0 = *(u32 *)(r1 + 56); r0 = 0; exit")
BARE("flow_dissector", flow_keys_bounds_fixed, "r1 = *(u64 *)(r1 + 144); r0 = *(u32 *)(r1 + 52); r0 = 0; exit")

// 168 is where the context of a packet has its socket.
BARE("tc", socket_bounds, "r1 = *(u64 *)(r1 + 168); if r1 == 0 goto +1; r0 = *(u32 *)(r1 + 200); r0 = 0; exit")
BARE("tc", socket_bounds_fixed, "r1 = *(u64 *)(r1 + 168); if r1 == 0 goto +1; r0 = *(u32 *)(r1 + 4); r0 = 0; exit")

BARE("raw_tp.w", buffer_offset, "r1 = *(u64 *)(r1 + 0); r0 = *(u64 *)(r1 - 8); r0 = 0; exit")
BARE("raw_tp.w", buffer_offset_fixed, "r1 = *(u64 *)(r1 + 0); r0 = *(u64 *)(r1 + 8); r0 = 0; exit")

BARE("raw_tp.w", buffer_variable_offset, "r2 = *(u64 *)(r1 + 8); r2 &= 8; r1 = *(u64 *)(r1 + 0); r1 += r2; r0 = *(u64 *)(r1 + 0); r0 = 0; exit")
BARE("raw_tp.w", buffer_variable_offset_fixed, "r2 = *(u64 *)(r1 + 8); r2 &= 8; r1 = *(u64 *)(r1 + 0); r0 = *(u64 *)(r1 + 8); r0 = 0; exit")

BARE_WITH_MAP("tp/syscalls/sys_enter_getpid", map_negative_offset, values, "r1 = %[map] ll; r0 = *(u64 *)(r1 - 8); r0 = 0; exit")
BARE_WITH_MAP("tp/syscalls/sys_enter_getpid", map_negative_offset_fixed, values, "r1 = %[map] ll; r0 = *(u64 *)(r1 + 0); r0 = 0; exit")

BARE_WITH_MAP("tp/syscalls/sys_enter_getpid", map_field_read_only, values, "r1 = %[map] ll; r0 = 0; *(u64 *)(r1 + 0) = r0; exit")
BARE_WITH_MAP("tp/syscalls/sys_enter_getpid", map_field_read_only_fixed, values, LOOKUP "r1 = 0; *(u64 *)(r0 + 0) = r1; r0 = 0; exit")
