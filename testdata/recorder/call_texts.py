"""What can be passed to helpers and kernel functions, and the C sources in which that is done: for generate_*calls."""
import collections
import re

# What can be passed: the expression, and what it needs before. In order, so that a later line may use an earlier one.
NEEDS = collections.OrderedDict(
    n="__u64 n = random_number();",
    buffer="char buffer[64] = {};\n\tasm volatile(\"\" : : \"r\"(buffer) : \"memory\");",
    raw="char raw[64];",
    key="__u32 key = 0;\n\tasm volatile(\"\" : : \"r\"(&key) : \"memory\");",
    value="struct plain *value = bpf_map_lookup_elem(&m_array, &key);\n\tif (!value)\n\t\treturn 0;",
    maybe="struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);",
    locked="struct locked *locked = bpf_map_lookup_elem(&m_locked, &key);\n\tif (!locked)\n\t\treturn 0;",
    timed="struct timed *timed = bpf_map_lookup_elem(&m_timer, &key);\n\tif (!timed)\n\t\treturn 0;",
    task="struct task_struct *task = bpf_get_current_task_btf();",
    record="void *record = bpf_ringbuf_reserve(&m_ring, 64, 0);\n\tif (!record)\n\t\treturn 0;",
    socket="struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);\n\tif (!socket)\n\t\treturn 0;",
    packet="void *packet = (void *)(long)ctx->data;\n\tif (packet + 64 > (void *)(long)ctx->data_end)\n\t\treturn 0;",
    local="struct bpf_dynptr local;\n\tbpf_dynptr_from_mem(value, sizeof(*value), 0, &local);",
    ring="struct bpf_dynptr ring;\n\tbpf_ringbuf_reserve_dynptr(&m_ring, 64, 0, &ring);",
    unmade="struct bpf_dynptr unmade;",
)
VALUES = {
    "zero": ("0", ()), "sixteen": ("16", ()), "number": ("n", ("n",)), "small": ("n & 31", ("n",)),
    "negative": ("-1", ()), "context": ("(long)ctx", ()), "moved_context": ("(long)ctx + 4", ()),
    "stack": ("(long)buffer", ("buffer",)), "raw_stack": ("(long)raw", ("raw",)),
    "stack_end": ("(long)buffer + 60", ("buffer",)), "value": ("(long)value", ("key", "value")),
    "value_end": ("(long)value + 60", ("key", "value")), "maybe": ("(long)maybe", ("key", "maybe")),
    "value_anywhere": ("(long)value + (n & 63)", ("n", "key", "value")),
    "map": ("(long)&m_array", ()), "other_map": ("(long)&m_hash", ()), "nested_map": ("(long)&m_nested", ()),
    "function": ("(long)on_round", ()), "string": ("(long)words", ()), "constants": ("(long)&constants", ()),
    "task": ("(long)task", ("task",)), "record": ("(long)record", ("record",)),
    "socket": ("(long)socket", ("buffer", "socket")), "packet": ("(long)packet", ("packet",)),
    "lock": ("(long)&locked->lock", ("key", "locked")), "timer": ("(long)&timed->timer", ("key", "timed")),
    "dynptr": ("(long)&local", ("key", "value", "local")), "ring_dynptr": ("(long)&ring", ("ring",)),
    "unmade_dynptr": ("(long)&unmade", ("unmade",)),
}
ALWAYS = ["zero", "number", "context", "moved_context", "stack", "raw_stack", "stack_end", "value", "value_end",
          "value_anywhere", "maybe", "map", "other_map", "nested_map", "function", "string", "record", "lock", "timer",
          "dynptr", "ring_dynptr", "unmade_dynptr", "sixteen", "negative", "small"]

HEAD = '''// {about}
// Written by testdata/recorder/{generator}.
// flags: -Wno-uninitialized -Wno-uninitialized-const-pointer -Wno-unused
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct plain {{
	__u64 numbers[8];
}};
struct locked {{
	struct bpf_spin_lock lock;
	__u32 number;
	__u64 numbers[7];
}};
struct timed {{
	struct bpf_timer timer;
	__u64 numbers[6];
}};

#define MAP(name, kind, entries, key_type, value_type) \\
	struct {{ __uint(type, kind); __uint(max_entries, entries); __type(key, key_type); __type(value, value_type); }} \\
	name SEC(".maps");
#define BARE(name, kind, entries, key_bytes, value_bytes) \\
	struct {{ __uint(type, kind); __uint(max_entries, entries); __uint(key_size, key_bytes); \\
		 __uint(value_size, value_bytes); }} name SEC(".maps");
#define STORAGE(name, kind) \\
	struct {{ __uint(type, kind); __uint(map_flags, BPF_F_NO_PREALLOC); __type(key, int); __type(value, struct plain); }} \\
	name SEC(".maps");

{maps}

const char words[] = "%d words";
const volatile struct plain constants = {{}};
char LICENSE[] SEC("license") = "GPL";

{declarations}static __u64 (*random_number)(void) = (void *)7;

static long on_element(void *map, __u32 *key, struct plain *value, void *data) {{ return 0; }}
static int on_timer(void *map, __u32 *key, void *value) {{ return 0; }}
static long on_area(void *task, void *area, void *data) {{ return 0; }}
static long on_round(__u32 index, void *data) {{ return 0; }}
static long on_record(struct bpf_dynptr *record, void *data) {{ return 0; }}
'''
MAP_LINES = {
    "m_array": "MAP(m_array, BPF_MAP_TYPE_ARRAY, 8, __u32, struct plain)",
    "m_hash": "MAP(m_hash, BPF_MAP_TYPE_HASH, 8, __u32, struct plain)",
    "m_percpu": "MAP(m_percpu, BPF_MAP_TYPE_PERCPU_ARRAY, 8, __u32, struct plain)",
    "m_locked": "MAP(m_locked, BPF_MAP_TYPE_HASH, 8, __u32, struct locked)",
    "m_timer": "MAP(m_timer, BPF_MAP_TYPE_HASH, 8, __u32, struct timed)",
    "m_perf": "BARE(m_perf, BPF_MAP_TYPE_PERF_EVENT_ARRAY, 2, 4, 4)",
    "m_stack": "BARE(m_stack, BPF_MAP_TYPE_STACK_TRACE, 8, 4, 64)",
    "m_prog": "BARE(m_prog, BPF_MAP_TYPE_PROG_ARRAY, 4, 4, 4)",
    "m_dev": "BARE(m_dev, BPF_MAP_TYPE_DEVMAP, 8, 4, 8)",
    "m_cgroup": "BARE(m_cgroup, BPF_MAP_TYPE_CGROUP_ARRAY, 2, 4, 4)",
    "m_sockmap": "BARE(m_sockmap, BPF_MAP_TYPE_SOCKMAP, 8, 4, 8)",
    "m_sockhash": "BARE(m_sockhash, BPF_MAP_TYPE_SOCKHASH, 8, 4, 8)",
    "m_queue": "BARE(m_queue, BPF_MAP_TYPE_QUEUE, 8, 0, 8)",
    "m_reuseport": "BARE(m_reuseport, 20 /* reuseport array */, 8, 4, 8)",
    "m_local": "struct { __uint(type, 19 /* cgroup storage */); __type(key, struct { __u64 id; __u32 type; });"
               " __type(value, struct plain); } m_local SEC(\".maps\");",
    "m_sk_storage": "STORAGE(m_sk_storage, BPF_MAP_TYPE_SK_STORAGE)",
    "m_task_storage": "STORAGE(m_task_storage, BPF_MAP_TYPE_TASK_STORAGE)",
    "m_cgrp_storage": "STORAGE(m_cgrp_storage, 32 /* cgrp storage */)",
    "m_ring": "struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); } m_ring SEC(\".maps\");",
    "m_user_ring": "struct { __uint(type, 31 /* user ring buffer */); __uint(max_entries, 4096); } m_user_ring"
                   " SEC(\".maps\");",
    "m_nested": "struct inner { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 1); __type(key, __u32);"
                " __type(value, __u32); } m_inner SEC(\".maps\");\n"
                "struct { __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS); __uint(max_entries, 1); __type(key, __u32);"
                " __array(values, struct inner); } m_nested SEC(\".maps\") = { .values = { &m_inner } };",
}

Call = collections.namedtuple("Call", "name section context callee expressions needs returns kind")


def completed(needs):
    """What is needed for what is needed."""
    needs = set(needs)
    if needs & {"local", "maybe", "locked", "timed", "value"}:
        needs.add("key")
    if "local" in needs:
        needs.add("value")
    if "socket" in needs:
        needs.add("buffer")
    return needs


def text(call):
    lines = [line for need, line in NEEDS.items() if need in call.needs]
    types = ", ".join(["long"] * len(call.expressions)) or "void"
    result = "void" if call.returns == "void" else "long"
    callee = f"(({result} (*)({types})){call.callee})" if isinstance(call.callee, int) else call.callee
    if call.returns == "void":
        lines += [f"{callee}({', '.join(call.expressions)});", "return 0;"]
    else:
        lines.append(f"long result = (long){callee}({', '.join(call.expressions)});")
        lines.append("return result == 7;" if call.returns == "integer" else "return result ? *(int *)result == 7 : 0;")
    body = "\n".join("\t" + line for line in lines)
    return f'SEC("{call.section}") int {call.name}({call.context} *ctx)\n{{\n{body}\n}}\n'


def source(generator, about, some, declarations=""):
    texts = [text(call) for call in some]
    used = set(re.findall(r"\bm_\w+", "".join(texts)))
    maps = "\n".join(line for name, line in MAP_LINES.items() if name in used)
    head = HEAD.format(about=about, generator=generator, maps=maps, declarations=declarations)
    return head + "".join("\n" + one for one in texts)
