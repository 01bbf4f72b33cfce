// What programs ask about the kernel's types and enumerators. The declarations here are deliberately not the kernel's.
#include "numbers.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

struct task_struct {
    int pid;
};

struct list_head___whole {
    struct list_head___whole *next, *prev;
};

struct list_head___other {
    struct list_head___other *next;
    int bogus;
};

struct callback_head {
    struct callback_head *next;
    void (*func)(struct callback_head *head);
};

struct callback_head___other {
    struct callback_head___other *next;
    int (*func)(struct callback_head___other *head);
};

struct no_such_struct {
    int field;
};

union sigval {
    int sival_int;
    void *sival_ptr;
};

typedef struct {
    int counter;
} atomic_t;

typedef __u64 no_such_typedef;
typedef int pid_t;
typedef void (*rcu_callback_t)(struct callback_head *);
typedef long rcu_callback_t___other;

enum pid_type {
    PIDTYPE_PID,
    PIDTYPE_TGID,
    PIDTYPE_PGID = 77,
    PIDTYPE_MISSING = 5,
};

enum pid_type___part {
    PIDTYPE_TGID___flavoured = 1,
};

enum bpf_map_type___wide {
    BPF_MAP_TYPE_HASH___flavoured = 0x100000009,
    BPF_MAP_TYPE_ARENA = 3,
};

enum no_such_enum {
    NO_SUCH_VALUE = 4,
};

#define PROGRAM(name, value) \
    SEC("socket") int name(void *context) \
    { \
        return value; \
    }

#define TYPE(name, type) \
    PROGRAM(name##_exists, bpf_core_type_exists(type)) \
    PROGRAM(name##_matches, bpf_core_type_matches(type)) \
    PROGRAM(name##_size, bpf_core_type_size(type)) \
    PROGRAM(name##_local, bpf_core_type_id_local(type)) \
    PROGRAM(name##_kernel, bpf_core_type_id_kernel(type))

TYPE(task, struct task_struct)
TYPE(whole_list, struct list_head___whole)
TYPE(other_list, struct list_head___other)
TYPE(callback, struct callback_head)
TYPE(other_callback, struct callback_head___other)
TYPE(nowhere, struct no_such_struct)
TYPE(signal, union sigval)
TYPE(atomic, atomic_t)
TYPE(missing_typedef, no_such_typedef)
TYPE(pid, pid_t)
TYPE(rcu, rcu_callback_t)
TYPE(other_rcu, rcu_callback_t___other)
TYPE(pid_type, enum pid_type)
TYPE(part, enum pid_type___part)
TYPE(missing_enum, enum no_such_enum)

PROGRAM(value_exists, bpf_core_enum_value_exists(enum pid_type, PIDTYPE_TGID))
PROGRAM(value_of, bpf_core_enum_value(enum pid_type, PIDTYPE_PGID))
PROGRAM(missing_value_exists, bpf_core_enum_value_exists(enum pid_type, PIDTYPE_MISSING))
PROGRAM(missing_value, bpf_core_enum_value(enum pid_type, PIDTYPE_MISSING))
PROGRAM(wide_value, bpf_core_enum_value(enum bpf_map_type___wide, BPF_MAP_TYPE_HASH___flavoured) >> 1)
PROGRAM(narrowed_value, bpf_core_enum_value(enum bpf_map_type___wide, BPF_MAP_TYPE_ARENA))
PROGRAM(nowhere_value, bpf_core_enum_value(enum no_such_enum, NO_SUCH_VALUE))
PROGRAM(nowhere_value_exists, bpf_core_enum_value_exists(enum no_such_enum, NO_SUCH_VALUE))

char _license[] SEC("license") = "GPL";
