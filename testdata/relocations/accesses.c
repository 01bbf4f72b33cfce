// Loads and stores of fields of the kernel's structures. The declarations here are deliberately not the kernel's: widths
// and signs differ, so that instructions have to change their width, or cannot.
#include "numbers.h"
#include <bpf/bpf_helpers.h>

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)

struct task_struct {
    int pid;
    char comm[16];
    __u64 start_time;
};

struct task_struct___signed_wide {
    long pid;
};

struct task_struct___unsigned_narrow {
    __u32 start_time;
    __u16 flags;
    __u64 atomic_flags;
    void *mm;
};

struct task_struct___signed_narrow {
    int start_time;
};

struct task_struct___integer {
    __u32 real_parent;
};

struct task_struct___scalar {
    char comm;
};

struct task_struct___wide_array {
    int comm[4];
};

struct inode {
    __u64 i_ino;
    __u64 i_mode;
    __u8 i_size;
};

struct file {
    __u64 f_flags;
    struct inode *f_inode;
};

struct dentry {
    struct {
        union {
            struct {
                __u32 hash;
                __u32 len;
            };
            __u64 hash_len;
        };
        const unsigned char *name;
    } d_name;
};

struct in6_addr___kernel {
    union {
        __u8 u6_addr8[16];
        __u32 u6_addr32[4];
        __u64 u6_addr64[2];
    } in6_u;
};

struct cgroup {
    int level;
    struct cgroup *ancestors[];
};

struct bpf_prog {
    __u16 pages;
    __u16 jited : 1, jit_requested : 1;
    __u64 len;
};

typedef struct {
    long counter;
} atomic64_t;

typedef struct {
    __u64 val;
} kuid_t;

#pragma clang attribute pop

#define PROGRAM(name) SEC("raw_tp") int name(__u64 *context)

#define LOAD(name, type, field) \
    PROGRAM(name) \
    { \
        type *object = (void *)context[0]; \
        return (long)object->field; \
    }

#define STORE(name, type, field, value) \
    PROGRAM(name) \
    { \
        type *object = (void *)context[0]; \
        object->field = value; \
        return 0; \
    }

LOAD(load, struct task_struct, pid)
LOAD(load_element, struct task_struct, comm[5])
LOAD(load_wide, struct task_struct, start_time)
LOAD(signed_wide, struct task_struct___signed_wide, pid)
LOAD(widened, struct task_struct___unsigned_narrow, start_time)
LOAD(widened_half, struct task_struct___unsigned_narrow, flags)
LOAD(kept_wide, struct task_struct___unsigned_narrow, atomic_flags)
LOAD(kept_pointer, struct task_struct___unsigned_narrow, mm)
LOAD(signed_narrow, struct task_struct___signed_narrow, start_time)
LOAD(integer_for_pointer, struct task_struct___integer, real_parent)
LOAD(scalar_for_array, struct task_struct___scalar, comm)
LOAD(wide_elements, struct task_struct___wide_array, comm[1])
LOAD(narrowed, struct inode, i_mode)
LOAD(signed_size, struct inode, i_size)
LOAD(through_pointer, struct file, f_inode->i_ino)
LOAD(flags, struct file, f_flags)
LOAD(in_union, struct dentry, d_name.len)
LOAD(whole_union, struct dentry, d_name.hash_len)
LOAD(pointed, struct dentry, d_name.name[0])
LOAD(bytes, struct in6_addr___kernel, in6_u.u6_addr8[7])
LOAD(words, struct in6_addr___kernel, in6_u.u6_addr32[3])
LOAD(missing_array, struct in6_addr___kernel, in6_u.u6_addr64[1])
LOAD(flexible, struct cgroup, ancestors[3])
LOAD(half, struct bpf_prog, pages)
LOAD(bit, struct bpf_prog, jit_requested)
LOAD(shortened, struct bpf_prog, len)
LOAD(named_only_by_typedef, atomic64_t, counter)
LOAD(narrowed_typedef, kuid_t, val)

STORE(store, struct task_struct, pid, 5)
STORE(store_register, struct task_struct, start_time, context[1])
STORE(store_element, struct task_struct, comm[4], context[1])
STORE(store_widened, struct task_struct___unsigned_narrow, start_time, 7)
STORE(store_signed, struct task_struct___signed_narrow, start_time, context[1])

PROGRAM(address)
{
    struct task_struct *object = (void *)context[0];
    return (long)&object->comm[7];
}

PROGRAM(third_object)
{
    struct task_struct *object = (void *)context[0];
    return object[3].comm[2];
}

char _license[] SEC("license") = "GPL";
