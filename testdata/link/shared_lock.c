// flags: -w
// A lock among variables of which one is not static: loaders map such sections into their memory, and the kernel keeps locks to
// itself. The twin has static variables only, which stay the program's own.
#include "../objects/bpf.h"
struct bpf_spin_lock { unsigned int val; };
static long (*lock_it)(void *) = (void *)93;
static long (*unlock_it)(void *) = (void *)94;
#ifdef BROKEN_SHARED
int counter SEC(".data.guarded");
#else
static int counter SEC(".data.guarded");
#endif
static struct bpf_spin_lock lock SEC(".data.guarded");
SEC("tc") int count(void *x) { lock_it(&lock); counter++; unlock_it(&lock); return 0; }
char LICENSE[] SEC("license") = "GPL";
