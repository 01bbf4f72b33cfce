// What programs ask about fields of the kernel's structures. The declarations here are deliberately not the kernel's.
#include "numbers.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)

struct list_head {
    struct list_head *next, *prev;
};

struct task_struct {
    int pid;
    int tgid;
    char comm[16];
    struct task_struct *real_parent;
    struct list_head tasks;
    unsigned in_execve : 1;
    unsigned in_iowait : 1;
    unsigned frozen : 1;
};

struct task_struct___missing {
    int no_such_field;
    struct {
        int deep;
    } no_such_array[3];
};

struct sk_buff {
    unsigned len;
    __u16 protocol;
    __u8 cloned : 1;
    __u8 ip_summed : 2;
};

struct qspinlock {
    union {
        struct {
            __u8 locked;
            __u8 pending;
        };
        struct {
            __u16 locked_pending;
            __u16 tail;
        };
    };
};

struct cgroup {
    int level;
    struct cgroup *ancestors[];
};

struct no_such_struct {
    int field;
};

#pragma clang attribute pop

#define PROGRAM(name, value) \
    SEC("socket") int name(void *context) \
    { \
        return value; \
    }

#define FIELD(name, type, field) \
    PROGRAM(name##_offset, bpf_core_field_offset(struct type, field)) \
    PROGRAM(name##_size, bpf_core_field_size(struct type, field)) \
    PROGRAM(name##_exists, bpf_core_field_exists(struct type, field)) \
    PROGRAM(name##_signed, __builtin_preserve_field_info(((struct type *)0)->field, BPF_FIELD_SIGNED)) \
    PROGRAM(name##_left, __builtin_preserve_field_info(((struct type *)0)->field, BPF_FIELD_LSHIFT_U64)) \
    PROGRAM(name##_right, __builtin_preserve_field_info(((struct type *)0)->field, BPF_FIELD_RSHIFT_U64))

FIELD(pid, task_struct, pid)
FIELD(iowait, task_struct, in_iowait)
FIELD(frozen, task_struct, frozen)
FIELD(cloned, sk_buff, cloned)
FIELD(summed, sk_buff, ip_summed)
FIELD(protocol, sk_buff, protocol)
FIELD(tail, qspinlock, tail)
FIELD(missing, task_struct___missing, no_such_field)
FIELD(deep, task_struct___missing, no_such_array[2].deep)
FIELD(nowhere, no_such_struct, field)

PROGRAM(comm_offset, bpf_core_field_offset(struct task_struct, comm))
PROGRAM(comm_size, bpf_core_field_size(struct task_struct, comm))
PROGRAM(comm_element, bpf_core_field_offset(struct task_struct, comm[3]))
PROGRAM(comm_element_size, bpf_core_field_size(struct task_struct, comm[3]))
PROGRAM(second_task, __builtin_preserve_field_info(((struct task_struct *)0)[2].comm[3], BPF_FIELD_BYTE_OFFSET))
PROGRAM(flexible, bpf_core_field_offset(struct cgroup, ancestors[5]))
PROGRAM(list, bpf_core_field_offset(struct task_struct, tasks.prev))

SEC("socket") int guarded(void *context)
{
    if (bpf_core_field_exists(struct task_struct___missing, no_such_field))
        return bpf_core_field_offset(struct task_struct___missing, no_such_field);
    return 1;
}

char _license[] SEC("license") = "GPL";
