// Section names that say more than a type.
#include "bpf.h"

#define PROGRAM(section, name) \
	SEC(section) int name(void *context) { return 0; }

PROGRAM("fentry/do_nanosleep", entry)
PROGRAM("fexit.s/do_nanosleep", leave)
PROGRAM("fentry/no_such_function", lost)
PROGRAM("fentry", aimless)
PROGRAM("lsm/file_open", hook)
PROGRAM("tp_btf/sched_switch", point)
PROGRAM("iter/task", iterator)
PROGRAM("kprobe/do_nanosleep", probe)
PROGRAM("uprobe.multi.s//bin/true:main", uprobe)
PROGRAM("usdt//bin/true:provider:name", usdt)
PROGRAM("xdp.frags", fragments)
PROGRAM("xdp/cpumap", cpumap)
PROGRAM("tc", traffic)
PROGRAM("?tcx/ingress", ingress)
PROGRAM("cgroup/connect4", connect)
PROGRAM("syscall", call)
PROGRAM("from-container", unknown)
PROGRAM("xdpress", nearly)

char LICENSE[] SEC("license") = "GPL";
