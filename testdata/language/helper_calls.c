// SPDX-License-Identifier: GPL-2.0
// Calls of helpers: working uses of ring buffers, sockets, dynptrs, locks, timers, callbacks, strings, storage, tail calls,
// put together at random, most of them with a random mistake. Which ones are mistakes, the kernel says.
#include "kernel.h"
#include <bpf/bpf_helpers.h>

#define BPF_MAP_TYPE_USER_RINGBUF 31
#define __naked __attribute__((naked))
#define __clobber_all "r0","r1","r2","r3","r4","r5","r6","r7","r8","r9","memory"
#define __imm(name) [name]"i"(name)
#define __imm_addr(name) [name]"i"(&name)
char _license[] SEC("license") = "GPL";
struct v { long a[8]; };
struct lv { int cnt; struct bpf_spin_lock l; long a[7]; };
struct tv { long a; struct bpf_timer t; long b[5]; };
#define MAP(n,t,k,vt,e) struct { __uint(type, BPF_MAP_TYPE_##t); __uint(max_entries, e); __type(key, k); __type(value, vt); } n SEC(".maps");
#define MAPS(n,t,ks,vs,e) struct { __uint(type, BPF_MAP_TYPE_##t); __uint(max_entries, e); __uint(key_size, ks); __uint(value_size, vs); } n SEC(".maps");
MAP(m_hash,HASH,int,struct v,8) MAP(m_array,ARRAY,int,struct v,8) MAP(m_percpu,PERCPU_ARRAY,int,struct v,8) MAP(m_lru,LRU_HASH,int,struct v,8)
MAP(m_lock,ARRAY,int,struct lv,8) MAP(m_timer,HASH,int,struct tv,8)
struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); } m_rb SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_USER_RINGBUF); __uint(max_entries, 4096); } m_urb SEC(".maps");
MAPS(m_stack,STACK_TRACE,4,64,8) 
MAPS(m_queue,QUEUE,0,8,8) MAPS(m_stk,STACK,0,8,8) MAPS(m_bloom,BLOOM_FILTER,0,8,8)
MAPS(m_perf,PERF_EVENT_ARRAY,4,4,2) MAPS(m_prog,PROG_ARRAY,4,4,4) MAPS(m_sockmap,SOCKMAP,4,8,8) MAPS(m_sockhash,SOCKHASH,4,8,8)
MAPS(m_dev,DEVMAP,4,8,8) MAPS(m_xsk,XSKMAP,4,4,8) MAPS(m_cpu,CPUMAP,4,4,2) MAPS(m_cgrp,CGROUP_ARRAY,4,4,2)
struct { __uint(type, BPF_MAP_TYPE_LPM_TRIE); __uint(max_entries, 8); __uint(map_flags, BPF_F_NO_PREALLOC); __uint(key_size, 8); __uint(value_size, 8); } m_lpm SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_SK_STORAGE); __uint(map_flags, BPF_F_NO_PREALLOC); __type(key, int); __type(value, long); } m_skst SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_TASK_STORAGE); __uint(map_flags, BPF_F_NO_PREALLOC); __type(key, int); __type(value, long); } m_taskst SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 4); __uint(map_flags, BPF_F_RDONLY_PROG); __type(key, int); __type(value, struct v); } m_rdonly SEC(".maps");
struct inn { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 1); __type(key, int); __type(value, int); } inn1 SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS); __uint(max_entries, 1); __type(key, int); __array(values, struct inn); } m_inner SEC(".maps") = { .values = { (void*)&inn1 } };
const char fmt1[] = "hello %d"; const char fmt2[] = "abc"; char fmt3[8] = "xy";
static __attribute__((unused)) long cb_elem(void *map, int *key, struct v *val, void *ctx) { return 0; }
static __attribute__((unused)) long cb_loop(unsigned i, void *ctx) { return i > 3; }
static __attribute__((unused)) int cb_timer(void *map, int *key, struct tv *val) { return 0; }


const char fmt4[]="%s %d"; const char fmt5[]="%pI4 %%"; const char fmt6[]="%q";
struct cx { long a; long b; };
static __noinline __attribute__((used)) long sub_plain(void *ctx) { return bpf_get_prandom_u32(); }
static __noinline __attribute__((used)) long sub_tail(void *ctx) { bpf_tail_call(ctx, &m_prog, 0); return 1; }
static __noinline __attribute__((used)) long sub_pull(void *ctx) { return bpf_skb_pull_data(ctx, 0); }
static __attribute__((unused)) long cb_ctx(unsigned i, struct cx *c) { if (!c) return 1; c->a++; return 0; }
static __attribute__((unused)) long cb_cnt(unsigned i, struct cx *c) { if (!c) return 1; c->a = i & 7; return c->b > 100; }
static __attribute__((unused)) long cb_ret(unsigned i, void *ctx) { return bpf_get_prandom_u32(); }
static __attribute__((unused)) long cb_nest(unsigned i, void *ctx) { struct cx c = {}; bpf_loop(3, cb_ctx, &c, 0); return c.a > 10; }
static __attribute__((unused)) long cb_ectx(void *map, int *key, struct v *val, struct cx *c) { if (c) c->a += val->a[0]; val->a[1] = *key; return 0; }
static __attribute__((unused)) long cb_del(void *map, int *key, struct v *val, struct cx *c) { bpf_map_delete_elem(map, key); return 0; }
static __attribute__((unused)) int cb_tbad(void *map, int *key, struct tv *val) { return 1; }
static __attribute__((unused)) int cb_tloop(void *map, int *key, struct tv *val) { bpf_timer_start(&val->t, 100, 0); val->a = *key; return 0; }
static __attribute__((unused)) long cb_dyn(struct bpf_dynptr *d, void *ctx) { long x = 0; bpf_dynptr_read(&x, 8, d, 0, 0); return x & 1; }
static __attribute__((unused)) long cb_dynr(struct bpf_dynptr *d, void *ctx) { long *x = bpf_dynptr_data(d, 0, 8); return x ? *x == 3 : 0; }
static __attribute__((unused)) long cb_dync(struct bpf_dynptr *d, void *ctx) { bpf_ringbuf_discard_dynptr(d, 0); return 0; }
static __attribute__((unused)) long cb_vma(void *t, void *v, void *ctx) { return 0; }

SEC("tc") __naked int p0(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l1_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l1_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 14;\n\
	if r3 <= r2 goto l2_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l2_%=:\n\
	*(u32*)(r10 - 8) = r9;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	call 1;\n\
	if r0 == 0 goto l4_%=;\n\
	r1 = r0;\n\
	call 96;\n\
	r1 = r7;\n\
	r1 += 4;\n\
	r2 = %[m_timer] ll;\n\
	r3 = 0;\n\
	call 169;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[cb_ret] ll;\n\
	call 170;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = 1000;\n\
	r3 = 0;\n\
	call 171;\n\
	l4_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_ret), __imm_addr(m_hash), __imm_addr(m_timer) : __clobber_all);
}

SEC("xdp") __naked int p1(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lru] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l5_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l5_%=:\n\
	r9 = r9;\n\
	r1 = r6;\n\
	call sub_pull;\n\
	r1 = *(u8*)(r9 + 0);\n\
	l6_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_lru) : __clobber_all);
}

SEC("tc") __naked int p2(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_rdonly] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l7_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l7_%=:\n\
	r7 = r0;\n\
	r1 = r6;\n\
	call 174;\n\
	r1 = 1;\n\
	r2 = %[cb_loop] ll;\n\
	r3 = 0;\n\
	r4 = 0;\n\
	call 181;\n\
	r1 = *(u64*)(r10 - 200);\n\
	r1 &= 15;\n\
	r2 = %[cb_cnt] ll;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 0;\n\
	call 181;\n\
	r1 = *(u64*)(r10 - 64);\n\
	if r1 > 7 goto l9_%=;\n\
	r2 = r7;\n\
	r2 += r1;\n\
	r1 = *(u8*)(r2 + 0);\n\
	l9_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_cnt), __imm_addr(cb_loop), __imm_addr(m_rdonly) : __clobber_all);
}

SEC("kprobe/x") __naked int p3(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l10_%=;\n\
	r9 = r9;\n\
	exit;\n\
	l10_%=:\n\
	r7 = r0;\n\
	r1 = r6;\n\
	call 46;\n\
	l12_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash) : __clobber_all);
}

SEC("cgroup_skb/egress") __naked int p4(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lock] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l13_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l13_%=:\n\
	r7 = r0;\n\
	r1 = r7;\n\
	r1 += 4;\n\
	call 93;\n\
	*(u32*)(r7 + 0) = 1;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -63;\n\
	r3 = 12;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 85;\n\
	if r0 == 0 goto l16_%=;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 139;\n\
	r1 = *(u32*)(r0 + 0);\n\
	r1 = *(u32*)(r8 + 4);\n\
	r1 = r8;\n\
	call 196;\n\
	if r0 == 0 goto l16_%=;\n\
	r1 = r7;\n\
	call 86;\n\
	l16_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_lock) : __clobber_all);
}

SEC("xdp") __naked int p5(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lock] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l17_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l17_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 0);\n\
	r2 = *(u32*)(r6 + 4);\n\
	r3 = r9;\n\
	r3 += 40;\n\
	if r3 <= r2 goto l18_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l18_%=:\n\
	r1 = r7;\n\
	r1 += 4;\n\
	call 93;\n\
	r1 = r7;\n\
	r1 += 4;\n\
	call 94;\n\
	l19_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_lock) : __clobber_all);
}

SEC("tc") __naked int p6(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l20_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l20_%=:\n\
	r7 = r0;\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = 600;\n\
	call 16;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 0;\n\
	r3 = 1;\n\
	call 131;\n\
	if r0 == 0 goto l22_%=;\n\
	r8 = *(u64*)(r10 - 72);\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r1 += 4;\n\
	r2 = 1;\n\
	call 132;\n\
	r1 = %[m_urb] ll;\n\
	r2 = %[cb_dyn] ll;\n\
	r3 = 0;\n\
	r3 = 0;\n\
	r4 = 0;\n\
	call 209;\n\
	l22_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_dyn), __imm_addr(m_array), __imm_addr(m_rb), __imm_addr(m_urb) : __clobber_all);
}

SEC("tc") __naked int p7(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l23_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l23_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 8;\n\
	if r3 <= r2 goto l24_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l24_%=:\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[m_timer] ll;\n\
	r3 = 2;\n\
	call 169;\n\
	r1 = r7;\n\
	r9 = r9;\n\
	r2 = %[cb_loop] ll;\n\
	call 170;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = 1000;\n\
	r3 = 0;\n\
	call 171;\n\
	l25_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_loop), __imm_addr(m_timer) : __clobber_all);
}

SEC("cgroup/connect4") __naked int p8(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l26_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l26_%=:\n\
	r7 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 4096;\n\
	r3 = 0;\n\
	call 131;\n\
	if r0 == 0 goto l32_%=;\n\
	r8 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = r8;\n\
	r3 = 8;\n\
	r4 = 0;\n\
	call 130;\n\
	r1 = %[m_rb] ll;\n\
	r2 = r8;\n\
	r3 = 8;\n\
	r4 = 0;\n\
	call 130;\n\
	r1 = r8;\n\
	r1 += 4;\n\
	r2 = 1;\n\
	call 133;\n\
	r1 = *(u64*)(r8 + 0);\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 12;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 99;\n\
	if r0 != 0 goto l28_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l28_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 95;\n\
	if r0 != 0 goto l29_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l29_%=:\n\
	r1 = r8;\n\
	call 178;\n\
	if r0 == 0 goto l32_%=;\n\
	r7 = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	r1 = *(u32*)(r8 + 4);\n\
	*(u32*)(r10 - 8) = 8;\n\
	r1 = %[m_sockhash] ll;\n\
	r2 = r10;\n\
	r2 += -8;\n\
	call 1;\n\
	if r0 == 0 goto l32_%=;\n\
	*(u32*)(r0 + 4) = 1;\n\
	l32_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash), __imm_addr(m_rb), __imm_addr(m_sockhash) : __clobber_all);
}

SEC("perf_event") __naked int p9(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l33_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l33_%=:\n\
	r7 = r0;\n\
	r1 = r7;\n\
	r2 = 8;\n\
	r3 = %[fmt2] ll;\n\
	call 182;\n\
	r1 = %[m_rb] ll;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r2 &= 7;\n\
	r3 = 1;\n\
	call 131;\n\
	if r0 == 0 goto l35_%=;\n\
	r8 = r0;\n\
	r1 = *(u64*)(r8 + 8);\n\
	r1 = r8;\n\
	r2 = 64;\n\
	r3 = 0;\n\
	call 113;\n\
	r1 = r8;\n\
	r2 = 0;\n\
	call 133;\n\
	l35_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(fmt2), __imm_addr(m_hash), __imm_addr(m_rb) : __clobber_all);
}

SEC("kprobe/x") __naked int p10(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l36_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l36_%=:\n\
	r7 = r0;\n\
	r1 = r6;\n\
	r2 = r7;\n\
	r3 = *(u64*)(r10 - 200);\n\
	r3 &= 31;\n\
	r4 = 0;\n\
	call 67;\n\
	if r0 s< 0 goto l37_%=;\n\
	r1 = r7;\n\
	r1 += r0;\n\
	r2 = *(u8*)(r1 + 33);\n\
	l37_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_timer) : __clobber_all);
}

SEC("tc") __naked int p11(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lru] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l38_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l38_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 8;\n\
	if r3 <= r2 goto l39_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l39_%=:\n\
	r1 = *(u64*)(r10 - 200);\n\
	r2 = %[cb_nest] ll;\n\
	r3 = r7;\n\
	r4 = *(u64*)(r10 - 200);\n\
	call 181;\n\
	l40_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_nest), __imm_addr(m_lru) : __clobber_all);
}

SEC("raw_tp") __naked int p12(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l41_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l41_%=:\n\
	r7 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 8;\n\
	r3 = 1;\n\
	call 131;\n\
	if r0 == 0 goto l43_%=;\n\
	r8 = r0;\n\
	r9 = r9;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	call 113;\n\
	r1 = r8;\n\
	r2 = 0;\n\
	call 132;\n\
	l43_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_rb) : __clobber_all);
}

SEC("tc") __naked int p13(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l44_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l44_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 14;\n\
	if r3 <= r2 goto l45_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l45_%=:\n\
	call 35;\n\
	r1 = %[m_lock] ll;\n\
	r2 = %[cb_elem] ll;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 1;\n\
	call 164;\n\
	l47_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_elem), __imm_addr(m_array), __imm_addr(m_lock) : __clobber_all);
}

SEC("xdp") __naked int p14(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	r9 = r9;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l48_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l48_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 0);\n\
	r2 = *(u32*)(r6 + 4);\n\
	r3 = r9;\n\
	r3 += 14;\n\
	if r3 <= r2 goto l49_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l49_%=:\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r2 &= 31;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -400;\n\
	call 197;\n\
	r1 = r10;\n\
	r1 += -400;\n\
	r2 = 0;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 8;\n\
	r5 = 0;\n\
	call 202;\n\
	r1 = %[m_prog] ll;\n\
	r2 = r10;\n\
	r2 += -300;\n\
	call 88;\n\
	l50_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash), __imm_addr(m_prog) : __clobber_all);
}

SEC("sk_msg") __naked int p15(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l51_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l51_%=:\n\
	r7 = r0;\n\
	r1 = r6;\n\
	call 174;\n\
	l53_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash) : __clobber_all);
}

SEC("tc") __naked int p16(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r8 = r7;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l54_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l54_%=:\n\
	r7 = r0;\n\
	r1 = %[m_hash] ll;\n\
	r2 = %[cb_del] ll;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 0;\n\
	call 164;\n\
	r1 = %[fmt1] ll;\n\
	r2 = 16;\n\
	call 6;\n\
	l55_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_del), __imm_addr(fmt1), __imm_addr(m_hash) : __clobber_all);
}

SEC("tc") __naked int p17(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l56_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l56_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r9 = r9;\n\
	r3 += 14;\n\
	if r3 <= r2 goto l57_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l57_%=:\n\
	r1 = %[m_hash] ll;\n\
	r2 = %[cb_elem] ll;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 0;\n\
	call 164;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 0;\n\
	call 87;\n\
	l58_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_elem), __imm_addr(m_array), __imm_addr(m_hash) : __clobber_all);
}

SEC("sockops") __naked int p18(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l59_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l59_%=:\n\
	r7 = r0;\n\
	r1 = %[m_rdonly] ll;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = r8;\n\
	r4 = *(u64*)(r10 - 200);\n\
	call 2;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 36;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 84;\n\
	if r0 != 0 goto l60_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l60_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 178;\n\
	if r0 != 0 goto l61_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l61_%=:\n\
	r7 = r0;\n\
	r1 = r0;\n\
	call 86;\n\
	*(u32*)(r10 - 8) = 0;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r7;\n\
	call 1;\n\
	if r0 != 0 goto l62_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l62_%=:\n\
	r1 = r0;\n\
	call 86;\n\
	l63_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash), __imm_addr(m_rdonly) : __clobber_all);
}

SEC("tc") __naked int p19(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l64_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l64_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 8;\n\
	if r3 <= r2 goto l65_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l65_%=:\n\
	r1 = %[m_rb] ll;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -8;\n\
	call 198;\n\
	r1 = 0;\n\
	call 187;\n\
	r1 = *(u8*)(r9 + 0);\n\
	l67_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_rb) : __clobber_all);
}

SEC("raw_tp") __naked int p20(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l68_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l68_%=:\n\
	r7 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 0;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -16;\n\
	call 198;\n\
	r1 = r10;\n\
	r1 += -16;\n\
	r2 = 0;\n\
	call 199;\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = 16;\n\
	r3 = r10;\n\
	r3 += -16;\n\
	r4 = *(u64*)(r10 - 200);\n\
	r5 = 0;\n\
	call 201;\n\
	l69_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash), __imm_addr(m_rb) : __clobber_all);
}

SEC("sk_msg") __naked int p21(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lock] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l70_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l70_%=:\n\
	r7 = r0;\n\
	r1 = %[m_xsk] ll;\n\
	r2 = r10;\n\
	r9 = r9;\n\
	call 3;\n\
	l71_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_lock), __imm_addr(m_xsk) : __clobber_all);
}

SEC("tc") __naked int p22(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l72_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l72_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 14;\n\
	if r3 <= r2 goto l73_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l73_%=:\n\
	r1 = %[m_xsk] ll;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	call 89;\n\
	r1 = *(u64*)(r10 - 300);\n\
	r1 = %[m_queue] ll;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 0;\n\
	call 87;\n\
	l74_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_queue), __imm_addr(m_xsk) : __clobber_all);
}

SEC("cgroup_skb/egress") __naked int p23(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l75_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l75_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 14;\n\
	if r3 <= r2 goto l76_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l76_%=:\n\
	r1 = %[m_rb] ll;\n\
	r2 = 16;\n\
	r3 = 0;\n\
	r9 = r9;\n\
	if r0 == 0 goto l78_%=;\n\
	r8 = r0;\n\
	r1 = *(u64*)(r8 + 8);\n\
	r1 = %[m_rb] ll;\n\
	r2 = r8;\n\
	r3 = 8;\n\
	r4 = 0;\n\
	call 130;\n\
	r1 = r8;\n\
	r1 += 4;\n\
	r2 = 0;\n\
	call 133;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[m_timer] ll;\n\
	r3 = 2;\n\
	call 169;\n\
	r1 = r7;\n\
	r2 = %[cb_timer] ll;\n\
	call 170;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = 1000;\n\
	r3 = 0;\n\
	call 171;\n\
	l78_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_timer), __imm_addr(m_rb), __imm_addr(m_timer) : __clobber_all);
}

SEC("xdp") __naked int p24(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_rdonly] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l79_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l79_%=:\n\
	r7 = r0;\n\
	r1 = r10;\n\
	r1 += -300;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r2 &= 7;\n\
	call 16;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 12;\n\
	r4 = -1;\n\
	r5 = 0;\n\
	call 99;\n\
	if r0 != 0 goto l80_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l80_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 128;\n\
	r1 = r8;\n\
	call 196;\n\
	if r0 != 0 goto l81_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l81_%=:\n\
	r8 = r0;\n\
	r1 = *(u32*)(r8 + 8);\n\
	r1 = r8;\n\
	call 86;\n\
	r1 = %[m_rb] ll;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r2 &= 7;\n\
	r3 = 0;\n\
	call 131;\n\
	if r0 == 0 goto l83_%=;\n\
	r8 = r0;\n\
	r1 = r1;\n\
	r2 = 0;\n\
	call 133;\n\
	r1 = *(u64*)(r8 + 0);\n\
	l83_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_rb), __imm_addr(m_rdonly) : __clobber_all);
}

SEC("tc") __naked int p25(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_rdonly] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l84_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l84_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 40;\n\
	if r3 <= r2 goto l85_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l85_%=:\n\
	r1 = %[m_rb] ll;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r3 = 4;\n\
	r4 = r10;\n\
	r4 += -392;\n\
	call 198;\n\
	*(u32*)(r10 - 8) = 0;\n\
	r1 = %[m_array] ll;\n\
	r2 = r10;\n\
	r2 += -8;\n\
	call 1;\n\
	if r0 != 0 goto l86_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l86_%=:\n\
	r8 = r0;\n\
	l87_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_rb), __imm_addr(m_rdonly) : __clobber_all);
}

SEC("cgroup/connect4") __naked int p26(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lock] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l88_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l88_%=:\n\
	r7 = r0;\n\
	r1 = %[m_array] ll;\n\
	r2 = r7;\n\
	call 3;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 12;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 99;\n\
	if r0 != 0 goto l89_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l89_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 95;\n\
	if r0 != 0 goto l90_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l90_%=:\n\
	r1 = *(u32*)(r0 + 16);\n\
	r1 = r8;\n\
	call 86;\n\
	r1 = *(u32*)(r8 + 4);\n\
	l91_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_lock) : __clobber_all);
}

SEC("syscall") __naked int p27(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l92_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l92_%=:\n\
	r7 = r0;\n\
	call 158;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r2 = 0;\n\
	r3 = %[cb_vma] ll;\n\
	r4 = r10;\n\
	r4 += -64;\n\
	r5 = 0;\n\
	call 180;\n\
	r1 = r8;\n\
	call 175;\n\
	r7 = r0;\n\
	r1 = r8;\n\
	r2 = 4;\n\
	r3 = %[fmt2] ll;\n\
	call 182;\n\
	l96_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_vma), __imm_addr(fmt2), __imm_addr(m_hash) : __clobber_all);
}

SEC("cgroup_skb/egress") __naked int p28(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l97_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l97_%=:\n\
	r7 = r0;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = *(u64*)(r10 - 200);\n\
	r3 &= 31;\n\
	r4 = -1;\n\
	r5 = 0;\n\
	call 99;\n\
	if r0 != 0 goto l98_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l98_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 86;\n\
	r1 = *(u32*)(r8 + 4);\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[m_timer] ll;\n\
	r3 = 1;\n\
	call 169;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[cb_timer] ll;\n\
	call 170;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = 1000;\n\
	r3 = 0;\n\
	call 171;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	call 172;\n\
	l99_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_timer), __imm_addr(m_timer) : __clobber_all);
}

SEC("tc") __naked int p29(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l100_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l100_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 8;\n\
	if r3 <= r2 goto l101_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l101_%=:\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[m_timer] ll;\n\
	r3 = -8;\n\
	call 169;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[cb_timer] ll;\n\
	call 170;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = 1000;\n\
	r3 = 0;\n\
	call 171;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	call 172;\n\
	r1 = %[m_hash] ll;\n\
	r2 = %[cb_elem] ll;\n\
	r3 = r10;\n\
	r3 += -128;\n\
	r4 = 1;\n\
	call 164;\n\
	l102_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_elem), __imm_addr(cb_timer), __imm_addr(m_hash), __imm_addr(m_timer) : __clobber_all);
}

SEC("tc") __naked int p30(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l103_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l103_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 40;\n\
	if r3 <= r2 goto l104_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l104_%=:\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = 64;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -400;\n\
	call 197;\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r2 &= 15;\n\
	r3 = r10;\n\
	r3 += -400;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 201;\n\
	r1 = r7;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -400;\n\
	call 197;\n\
	r1 = r10;\n\
	r1 += -400;\n\
	r9 = r9;\n\
	r3 = *(u64*)(r10 - 200);\n\
	r3 &= 31;\n\
	call 203;\n\
	l105_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array) : __clobber_all);
}

SEC("raw_tp") __naked int p31(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l106_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l106_%=:\n\
	r7 = r0;\n\
	r1 = %[m_sockmap] ll;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = r8;\n\
	r4 = *(u64*)(r10 - 200);\n\
	call 2;\n\
	r1 = %[m_rb] ll;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -392;\n\
	call 198;\n\
	r1 = r10;\n\
	r1 += -384;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	call 113;\n\
	r1 = r10;\n\
	r1 += -392;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r3 = r7;\n\
	r4 = 8;\n\
	r5 = 0;\n\
	call 202;\n\
	r1 = r10;\n\
	r1 += -392;\n\
	r2 = 0;\n\
	call 199;\n\
	l107_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash), __imm_addr(m_rb), __imm_addr(m_sockmap) : __clobber_all);
}

SEC("raw_tp") __naked int p32(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r8 = *(u64*)(r10 - 72);\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l108_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l108_%=:\n\
	r7 = r0;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = 64;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -392;\n\
	call 197;\n\
	r1 = r10;\n\
	r1 += -404;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	call 112;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 8;\n\
	r3 = 1;\n\
	call 131;\n\
	if r0 == 0 goto l110_%=;\n\
	r8 = r0;\n\
	*(u64*)(r8 + 0) = r9;\n\
	r1 = r8;\n\
	r2 = 0;\n\
	call 132;\n\
	l110_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash), __imm_addr(m_rb) : __clobber_all);
}

SEC("xdp") __naked int p33(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l111_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l111_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 0);\n\
	r2 = *(u32*)(r6 + 4);\n\
	r3 = r9;\n\
	r3 += 40;\n\
	if r3 <= r2 goto l112_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l112_%=:\n\
	r1 = %[m_urb] ll;\n\
	r2 = %[cb_dynr] ll;\n\
	r3 = 0;\n\
	r4 = 0;\n\
	call 209;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[m_timer] ll;\n\
	r3 = 2;\n\
	call 169;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[cb_loop] ll;\n\
	call 170;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = 1000;\n\
	r3 = 0;\n\
	r3 = 0;\n\
	call 171;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	call 172;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 16;\n\
	r3 = 1;\n\
	call 131;\n\
	if r0 != 0 goto l113_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l113_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r2 = 0;\n\
	call 132;\n\
	l114_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_dynr), __imm_addr(cb_loop), __imm_addr(m_rb), __imm_addr(m_timer), __imm_addr(m_urb) : __clobber_all);
}

SEC("sk_lookup") __naked int p34(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l115_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l115_%=:\n\
	r7 = r0;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = 64;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -400;\n\
	call 197;\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = 8;\n\
	r3 = r10;\n\
	r3 += -400;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 201;\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r2 &= 7;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -400;\n\
	call 197;\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = 16;\n\
	r3 = r10;\n\
	r3 += -400;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 201;\n\
	l116_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash) : __clobber_all);
}

SEC("tc") __naked int p35(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lock] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l117_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l117_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 14;\n\
	if r3 <= r2 goto l118_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l118_%=:\n\
	r1 = *(u64*)(r10 - 200);\n\
	r1 &= 7;\n\
	r2 = %[cb_ctx] ll;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = *(u64*)(r10 - 200);\n\
	call 181;\n\
	r1 = *(u64*)(r10 - 64);\n\
	if r1 > 7 goto l119_%=;\n\
	r2 = r7;\n\
	r2 += r1;\n\
	r1 = *(u8*)(r2 + 0);\n\
	r1 = r7;\n\
	r1 += 4;\n\
	call 93;\n\
	exit;\n\
	exit;\n\
	l119_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_ctx), __imm_addr(m_lock) : __clobber_all);
}

SEC("cgroup_skb/egress") __naked int p36(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l120_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l120_%=:\n\
	r7 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 8;\n\
	r9 = r9;\n\
	call 131;\n\
	if r0 != 0 goto l121_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l121_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r2 = 16;\n\
	r3 = 0;\n\
	call 113;\n\
	r1 = r8;\n\
	r2 = 0;\n\
	call 133;\n\
	r1 = r6;\n\
	r2 = 0;\n\
	call 58;\n\
	l123_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_rb) : __clobber_all);
}

SEC("syscall") __naked int p37(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lru] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l124_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l124_%=:\n\
	r7 = r0;\n\
	r1 = %[m_array] ll;\n\
	r2 = %[cb_elem] ll;\n\
	r3 = 0;\n\
	r4 = 1;\n\
	call 164;\n\
	*(u32*)(r10 - 8) = 9;\n\
	r1 = %[m_array] ll;\n\
	r2 = r10;\n\
	r2 += -8;\n\
	call 1;\n\
	if r0 != 0 goto l125_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l125_%=:\n\
	*(u32*)(r0 + 4) = 1;\n\
	l126_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_elem), __imm_addr(m_array), __imm_addr(m_lru) : __clobber_all);
}

SEC("syscall") __naked int p38(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lock] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l127_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l127_%=:\n\
	r7 = r0;\n\
	r1 = 0;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r2 &= 15;\n\
	r3 = %[fmt6] ll;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 165;\n\
	l128_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(fmt6), __imm_addr(m_lock) : __clobber_all);
}

SEC("xdp") __naked int p39(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l129_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l129_%=:\n\
	r7 = r0;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[m_timer] ll;\n\
	r3 = 2;\n\
	call 169;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[cb_tloop] ll;\n\
	call 170;\n\
	l130_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_tloop), __imm_addr(m_timer) : __clobber_all);
}

SEC("sockops") __naked int p40(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l131_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l131_%=:\n\
	r7 = r0;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r0 = 0;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 12;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 84;\n\
	if r0 != 0 goto l132_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l132_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 138;\n\
	if r0 != 0 goto l133_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l133_%=:\n\
	r8 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r2 &= 15;\n\
	r3 = 1;\n\
	call 131;\n\
	if r0 != 0 goto l134_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l134_%=:\n\
	r8 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = r8;\n\
	r3 = 8;\n\
	r4 = 0;\n\
	call 130;\n\
	r1 = r8;\n\
	r2 = 0;\n\
	call 132;\n\
	l135_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_rb) : __clobber_all);
}

SEC("cgroup_skb/egress") __naked int p41(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l136_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l136_%=:\n\
	r7 = r0;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 12;\n\
	r4 = -1;\n\
	r5 = 0;\n\
	call 99;\n\
	if r0 != 0 goto l137_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l137_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 46;\n\
	r1 = r0;\n\
	call 86;\n\
	r1 = %[m_timer] ll;\n\
	r2 = r10;\n\
	r2 += -300;\n\
	call 88;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 12;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	r0 = 0;\n\
	call 84;\n\
	if r0 == 0 goto l140_%=;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 95;\n\
	if r0 != 0 goto l139_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l139_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r2 = 1;\n\
	call 129;\n\
	r1 = r0;\n\
	call 86;\n\
	l140_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash), __imm_addr(m_timer) : __clobber_all);
}

SEC("cgroup_skb/egress") __naked int p42(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l141_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l141_%=:\n\
	r7 = r0;\n\
	r1 = r6;\n\
	r2 = 0;\n\
	r3 = r10;\n\
	r3 += -300;\n\
	r4 = 8;\n\
	call 26;\n\
	l142_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array) : __clobber_all);
}

SEC("sk_msg") __naked int p43(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l143_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l143_%=:\n\
	r7 = r0;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r9;\n\
	call 1;\n\
	*(u32*)(r10 - 8) = 0;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r10;\n\
	r2 += -8;\n\
	call 1;\n\
	r1 = *(u32*)(r0 + 0);\n\
	l144_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash) : __clobber_all);
}

SEC("kprobe/x") __naked int p44(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l145_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l145_%=:\n\
	r7 = r0;\n\
	*(u64*)(r10 - 64) = r7;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 1;\n\
	call 195;\n\
	if r0 != 0 goto l146_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l146_%=:\n\
	r1 = *(u64*)(r0 + 0);\n\
	r1 = %[fmt1] ll;\n\
	r2 = 16;\n\
	call 6;\n\
	l147_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(fmt1), __imm_addr(m_hash) : __clobber_all);
}

SEC("raw_tp") __naked int p45(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	r9 = r9;\n\
	if r0 != 0 goto l148_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l148_%=:\n\
	r7 = r0;\n\
	call 8;\n\
	r1 = r7;\n\
	r1 += r0;\n\
	r1 = *(u8*)(r1 + 62);\n\
	l150_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm_addr(m_hash) : __clobber_all);
}

SEC("sk_msg") __naked int p46(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l151_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l151_%=:\n\
	r7 = r0;\n\
	*(u32*)(r10 - 8) = 7;\n\
	r1 = %[m_lock] ll;\n\
	r2 = r7;\n\
	call 1;\n\
	*(u32*)(r0 + 4) = 1;\n\
	r1 = r6;\n\
	call 173;\n\
	l153_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_lock) : __clobber_all);
}

SEC("tc") __naked int p47(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l154_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l154_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 40;\n\
	if r3 <= r2 goto l155_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l155_%=:\n\
	r1 = %[m_sockmap] ll;\n\
	r2 = r10;\n\
	r2 += -300;\n\
	call 89;\n\
	r1 = *(u64*)(r10 - 300);\n\
	r1 = r6;\n\
	r2 = 0;\n\
	call 39;\n\
	l156_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash), __imm_addr(m_sockmap) : __clobber_all);
}

SEC("raw_tp") __naked int p48(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r9 = r9;\n\
	r1 = %[m_rdonly] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l157_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l157_%=:\n\
	r7 = r0;\n\
	call 158;\n\
	r9 = r9;\n\
	r1 = r8;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = *(u64*)(r10 - 200);\n\
	r3 &= 15;\n\
	r4 = 0;\n\
	call 141;\n\
	r1 = r8;\n\
	r2 = 4;\n\
	r3 = %[fmt2] ll;\n\
	call 182;\n\
	l160_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(fmt2), __imm_addr(m_rdonly) : __clobber_all);
}

SEC("perf_event") __naked int p49(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l161_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l161_%=:\n\
	r7 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 100000;\n\
	r3 = 0;\n\
	call 131;\n\
	if r0 != 0 goto l162_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l162_%=:\n\
	r8 = r0;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r8;\n\
	r3 = r7;\n\
	r4 = 0;\n\
	call 2;\n\
	r1 = %[m_rb] ll;\n\
	r2 = r8;\n\
	r3 = 8;\n\
	r4 = 0;\n\
	call 130;\n\
	r1 = r8;\n\
	r1 += 4;\n\
	r2 = 1;\n\
	call 133;\n\
	r1 = r10;\n\
	r1 += -300;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r2 &= 15;\n\
	r3 = *(u64*)(r10 - 200);\n\
	call 4;\n\
	if r0 s< 0 goto l163_%=;\n\
	r1 = r7;\n\
	r1 += r0;\n\
	r2 = *(u8*)(r1 + 0);\n\
	l163_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_hash), __imm_addr(m_rb) : __clobber_all);
}

SEC("sockops") __naked int p50(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l164_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l164_%=:\n\
	r7 = r0;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r7;\n\
	call 3;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 36;\n\
	r4 = -1;\n\
	r5 = 0;\n\
	call 99;\n\
	if r0 != 0 goto l165_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l165_%=:\n\
	r8 = r0;\n\
	r1 = r0;\n\
	call 86;\n\
	l166_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash) : __clobber_all);
}

SEC("xdp") __naked int p51(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l167_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l167_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 0);\n\
	r2 = *(u32*)(r6 + 4);\n\
	r3 = r9;\n\
	r3 += 8;\n\
	if r3 <= r2 goto l168_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l168_%=:\n\
	r1 = %[m_urb] ll;\n\
	r2 = %[cb_dyn] ll;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 0;\n\
	call 209;\n\
	r1 = %[m_rb] ll;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r2 &= 15;\n\
	r3 = 0;\n\
	call 131;\n\
	if r0 == 0 goto l170_%=;\n\
	r8 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = r8;\n\
	r3 = 8;\n\
	r4 = 0;\n\
	call 130;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r8;\n\
	r3 = r7;\n\
	r4 = 0;\n\
	call 2;\n\
	r1 = r1;\n\
	r2 = 0;\n\
	call 133;\n\
	l170_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_dyn), __imm_addr(m_array), __imm_addr(m_hash), __imm_addr(m_rb), __imm_addr(m_urb) : __clobber_all);
}

SEC("tc") __naked int p52(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l171_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l171_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 8;\n\
	if r3 <= r2 goto l172_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l172_%=:\n\
	r1 = %[m_urb] ll;\n\
	r2 = %[cb_loop] ll;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 0;\n\
	call 209;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 36;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 99;\n\
	if r0 == 0 goto l175_%=;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 140;\n\
	if r0 == 0 goto l175_%=;\n\
	r1 = *(u32*)(r0 + 16);\n\
	r1 = r8;\n\
	call 46;\n\
	r1 = r0;\n\
	call 86;\n\
	l175_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_loop), __imm_addr(m_hash), __imm_addr(m_urb) : __clobber_all);
}

SEC("sk_msg") __naked int p53(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l176_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l176_%=:\n\
	r7 = r0;\n\
	r1 = r6;\n\
	r2 = 0;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 8;\n\
	r5 = 0;\n\
	call 9;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = *(u64*)(r10 - 200);\n\
	r3 &= 7;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 85;\n\
	if r0 == 0 goto l179_%=;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 138;\n\
	if r0 == 0 goto l179_%=;\n\
	r1 = *(u32*)(r0 + 16);\n\
	r1 = r7;\n\
	call 86;\n\
	r1 = *(u8*)(r9 + 0);\n\
	l179_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array) : __clobber_all);
}

SEC("xdp") __naked int p54(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l180_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l180_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 0);\n\
	r2 = *(u32*)(r6 + 4);\n\
	r3 = r9;\n\
	r3 += 8;\n\
	if r3 <= r2 goto l181_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l181_%=:\n\
	r1 = r7;\n\
	r2 = 16;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -400;\n\
	call 197;\n\
	r1 = r10;\n\
	r1 += -400;\n\
	r2 = 8;\n\
	r3 = *(u64*)(r10 - 200);\n\
	r3 &= 15;\n\
	call 203;\n\
	if r0 != 0 goto l182_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l182_%=:\n\
	*(u64*)(r0 + 0) = 1;\n\
	r1 = r10;\n\
	r1 += -96;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	call 113;\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = 8;\n\
	r3 = r10;\n\
	r3 += -400;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 201;\n\
	r1 = r7;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -400;\n\
	call 197;\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = 16;\n\
	r3 = r10;\n\
	r3 += -400;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 201;\n\
	l183_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array) : __clobber_all);
}

SEC("cgroup_skb/egress") __naked int p55(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	r9 = r9;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l184_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l184_%=:\n\
	r7 = r0;\n\
	r1 = r7;\n\
	r2 = %[m_timer] ll;\n\
	r3 = 2;\n\
	call 169;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[cb_timer] ll;\n\
	call 170;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = 1000;\n\
	r3 = 0;\n\
	call 171;\n\
	l185_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_timer), __imm_addr(m_timer) : __clobber_all);
}

SEC("sk_lookup") __naked int p56(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l186_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l186_%=:\n\
	r7 = r0;\n\
	call 8;\n\
	r1 = r7;\n\
	r1 += r0;\n\
	r1 = *(u8*)(r1 + 62);\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = *(u64*)(r10 - 200);\n\
	r3 &= 31;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 84;\n\
	if r0 == 0 goto l189_%=;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 86;\n\
	r1 = *(u32*)(r8 + 4);\n\
	l189_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_timer) : __clobber_all);
}

SEC("tc") __naked int p57(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l190_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l190_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 14;\n\
	if r3 <= r2 goto l191_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l191_%=:\n\
	r1 = *(u64*)(r10 - 200);\n\
	r1 &= 31;\n\
	r2 = %[cb_elem] ll;\n\
	r3 = 0;\n\
	r4 = 1;\n\
	call 181;\n\
	r1 = *(u64*)(r10 - 64);\n\
	if r1 > 7 goto l192_%=;\n\
	r2 = r7;\n\
	r2 += r1;\n\
	r1 = *(u8*)(r2 + 0);\n\
	r1 = r7;\n\
	r2 = %[cb_ctx] ll;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 0;\n\
	call 181;\n\
	r1 = *(u64*)(r10 - 64);\n\
	if r1 > 7 goto l192_%=;\n\
	r2 = r7;\n\
	r2 += r1;\n\
	r1 = *(u8*)(r2 + 0);\n\
	l192_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_ctx), __imm_addr(cb_elem), __imm_addr(m_array) : __clobber_all);
}

SEC("syscall") __naked int p58(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l193_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l193_%=:\n\
	r7 = r0;\n\
	r1 = r7;\n\
	r2 = %[cb_ctx] ll;\n\
	r3 = r7;\n\
	r4 = 0;\n\
	call 181;\n\
	r1 = *(u64*)(r10 - 64);\n\
	if r1 > 7 goto l195_%=;\n\
	r2 = r7;\n\
	r2 += r1;\n\
	r1 = *(u8*)(r2 + 0);\n\
	*(u32*)(r10 - 8) = r9;\n\
	r1 = %[m_lpm] ll;\n\
	r2 = r7;\n\
	call 1;\n\
	if r0 != 0 goto l194_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l194_%=:\n\
	*(u32*)(r0 + 4) = 1;\n\
	l195_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_ctx), __imm_addr(m_hash), __imm_addr(m_lpm) : __clobber_all);
}

SEC("syscall") __naked int p59(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l196_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l196_%=:\n\
	r7 = r0;\n\
	r1 = r7;\n\
	r1 += 4;\n\
	call 93;\n\
	r1 = r8;\n\
	r1 += 4;\n\
	call 94;\n\
	call 158;\n\
	r8 = r0;\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = 8;\n\
	r3 = r8;\n\
	call 113;\n\
	l198_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array) : __clobber_all);
}

SEC("cgroup/connect4") __naked int p60(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l199_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l199_%=:\n\
	r7 = r0;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 36;\n\
	r4 = -1;\n\
	r5 = 0;\n\
	call 84;\n\
	if r0 != 0 goto l200_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l200_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r2 = 1;\n\
	call 129;\n\
	r1 = r8;\n\
	call 86;\n\
	r1 = r7;\n\
	r1 += 4;\n\
	call 93;\n\
	r1 = *(u32*)(r7 + 8);\n\
	r1 = r7;\n\
	r1 += 4;\n\
	call 94;\n\
	r1 = r7;\n\
	r1 += 4;\n\
	call 93;\n\
	r8 += 1;\n\
	*(u32*)(r7 + 0) = 1;\n\
	r1 = r8;\n\
	r1 += 4;\n\
	call 94;\n\
	l201_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array) : __clobber_all);
}

SEC("cgroup_skb/egress") __naked int p61(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l202_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l202_%=:\n\
	r7 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 16;\n\
	r3 = 1;\n\
	call 131;\n\
	if r0 != 0 goto l203_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l203_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	call 113;\n\
	r1 = *(u64*)(r8 + 8);\n\
	r1 = r8;\n\
	r2 = 0;\n\
	call 133;\n\
	*(u32*)(r10 - 8) = 8;\n\
	r1 = %[m_array] ll;\n\
	r2 = r10;\n\
	r2 += -8;\n\
	call 1;\n\
	if r0 != 0 goto l204_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l204_%=:\n\
	r1 = *(u32*)(r0 + 0);\n\
	l205_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_rb) : __clobber_all);
}

SEC("raw_tp") __naked int p62(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l206_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l206_%=:\n\
	r7 = r0;\n\
	r1 = %[m_stk] ll;\n\
	r2 = r7;\n\
	call 3;\n\
	l207_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_stk) : __clobber_all);
}

SEC("perf_event") __naked int p63(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l208_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l208_%=:\n\
	r7 = r0;\n\
	r1 = r6;\n\
	call 174;\n\
	l210_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash) : __clobber_all);
}

SEC("sk_msg") __naked int p64(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_rdonly] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l211_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l211_%=:\n\
	r7 = r0;\n\
	*(u32*)(r10 - 8) = 0;\n\
	r1 = %[m_lpm] ll;\n\
	r2 = r10;\n\
	r2 += -8;\n\
	call 1;\n\
	if r0 != 0 goto l212_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l212_%=:\n\
	r1 = *(u32*)(r0 + 0);\n\
	l213_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_lpm), __imm_addr(m_rdonly) : __clobber_all);
}

SEC("cgroup_skb/egress") __naked int p65(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l214_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l214_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 8;\n\
	if r3 <= r2 goto l215_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l215_%=:\n\
	*(u32*)(r10 - 8) = 3;\n\
	r1 = %[m_dev] ll;\n\
	r2 = r10;\n\
	r2 += -8;\n\
	call 1;\n\
	if r0 != 0 goto l216_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l216_%=:\n\
	r1 = *(u32*)(r0 + 0);\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = 16;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -400;\n\
	call 197;\n\
	r1 = r10;\n\
	r1 += -400;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r3 = r7;\n\
	r4 = 8;\n\
	r5 = 0;\n\
	call 202;\n\
	r1 = *(u64*)(r8 + 0);\n\
	r1 = r10;\n\
	r1 += -96;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	call 112;\n\
	l217_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_dev) : __clobber_all);
}

SEC("xdp") __naked int p66(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l218_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l218_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 0);\n\
	r2 = *(u32*)(r6 + 4);\n\
	r3 = r9;\n\
	r3 += 14;\n\
	if r3 <= r2 goto l219_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l219_%=:\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[m_timer] ll;\n\
	r3 = 2;\n\
	call 169;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[cb_timer] ll;\n\
	call 170;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = 1000;\n\
	r3 = 0;\n\
	call 171;\n\
	r1 = %[m_queue] ll;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 0;\n\
	call 87;\n\
	l220_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_timer), __imm_addr(m_queue), __imm_addr(m_timer) : __clobber_all);
}

SEC("syscall") __naked int p67(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lock] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l221_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l221_%=:\n\
	r7 = r0;\n\
	r1 = r7;\n\
	r1 += 4;\n\
	call 93;\n\
	r1 = r7;\n\
	r1 += 4;\n\
	call 94;\n\
	l222_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_lock) : __clobber_all);
}

SEC("tc") __naked int p68(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l223_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l223_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 40;\n\
	if r3 <= r2 goto l224_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l224_%=:\n\
	r1 = %[m_percpu] ll;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 1;\n\
	call 195;\n\
	if r0 == 0 goto l227_%=;\n\
	r1 = *(u64*)(r0 + 0);\n\
	r1 = %[m_rb] ll;\n\
	r2 = 8;\n\
	r3 = 1;\n\
	call 131;\n\
	if r0 != 0 goto l226_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l226_%=:\n\
	r8 = r0;\n\
	r1 = r1;\n\
	r2 = 1;\n\
	call 133;\n\
	l227_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash), __imm_addr(m_percpu), __imm_addr(m_rb) : __clobber_all);
}

SEC("xdp") __naked int p69(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l228_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l228_%=:\n\
	r9 = r9;\n\
	r9 = *(u32*)(r6 + 0);\n\
	r2 = *(u32*)(r6 + 4);\n\
	r3 = r9;\n\
	r3 += 8;\n\
	if r3 <= r2 goto l229_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l229_%=:\n\
	r1 = %[m_hash] ll;\n\
	r2 = r7;\n\
	call 3;\n\
	r1 = %[m_array] ll;\n\
	r2 = %[cb_del] ll;\n\
	r3 = 0;\n\
	r4 = 0;\n\
	call 164;\n\
	r1 = r6;\n\
	call sub_pull;\n\
	r1 = *(u8*)(r9 + 0);\n\
	l230_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_del), __imm_addr(m_array), __imm_addr(m_hash), __imm_addr(m_timer) : __clobber_all);
}

SEC("cgroup/connect4") __naked int p70(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l231_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l231_%=:\n\
	r7 = r0;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = *(u64*)(r10 - 200);\n\
	r3 &= 7;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 99;\n\
	if r0 == 0 goto l235_%=;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 46;\n\
	r1 = r8;\n\
	call 46;\n\
	r1 = r0;\n\
	call 86;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 36;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 84;\n\
	if r0 != 0 goto l233_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l233_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 20;\n\
	r4 = r10;\n\
	r4 += -96;\n\
	r5 = 20;\n\
	call 100;\n\
	r1 = *(u32*)(r8 + 8);\n\
	r1 = r8;\n\
	call 96;\n\
	r9 = r9;\n\
	if r0 == 0 goto l235_%=;\n\
	r8 = r0;\n\
	r1 = r0;\n\
	call 86;\n\
	*(u32*)(r10 - 8) = r9;\n\
	r1 = %[m_array] ll;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	call 1;\n\
	*(u32*)(r0 + 4) = 1;\n\
	l235_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_hash) : __clobber_all);
}

SEC("tc") __naked int p71(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lock] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l236_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l236_%=:\n\
	r7 = r0;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = *(u64*)(r10 - 200);\n\
	r3 &= 31;\n\
	r4 = -1;\n\
	r5 = 0;\n\
	call 85;\n\
	if r0 == 0 goto l238_%=;\n\
	r8 = r0;\n\
	r1 = r0;\n\
	call 86;\n\
	r1 = *(u32*)(r8 + 4);\n\
	r1 = 5;\n\
	r2 = %[cb_elem] ll;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 1;\n\
	call 181;\n\
	r1 = *(u64*)(r10 - 64);\n\
	if r1 > 7 goto l238_%=;\n\
	r2 = r7;\n\
	r2 += r1;\n\
	r1 = *(u8*)(r2 + 0);\n\
	r1 = r7;\n\
	r1 += 4;\n\
	call 93;\n\
	r1 = %[m_array] ll;\n\
	r2 = r10;\n\
	r2 += -8;\n\
	call 1;\n\
	r1 = r7;\n\
	r1 += 4;\n\
	call 94;\n\
	l238_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_elem), __imm_addr(m_array), __imm_addr(m_lock) : __clobber_all);
}

SEC("perf_event") __naked int p72(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l239_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l239_%=:\n\
	r7 = r0;\n\
	call 35;\n\
	call 158;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r1 += 8;\n\
	r8 = r1;\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = 8;\n\
	r3 = r8;\n\
	call 113;\n\
	r1 = r10;\n\
	r1 += -300;\n\
	r2 = 16;\n\
	r3 = r6;\n\
	call 112;\n\
	l243_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array) : __clobber_all);
}

SEC("sockops") __naked int p73(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lock] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l244_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l244_%=:\n\
	r7 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r2 &= 7;\n\
	r3 = 0;\n\
	call 131;\n\
	if r0 != 0 goto l245_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l245_%=:\n\
	r8 = r0;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r8;\n\
	r3 = r7;\n\
	r3 = r7;\n\
	r4 = 0;\n\
	call 2;\n\
	r1 = r8;\n\
	r2 = 0;\n\
	call 133;\n\
	call 35;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 12;\n\
	r4 = -1;\n\
	r5 = 0;\n\
	call 99;\n\
	if r0 == 0 goto l248_%=;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 86;\n\
	l248_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash), __imm_addr(m_lock), __imm_addr(m_rb) : __clobber_all);
}

SEC("tc") __naked int p74(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_rdonly] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l249_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l249_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 14;\n\
	if r3 <= r2 goto l250_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l250_%=:\n\
	r1 = 100;\n\
	r2 = %[cb_ctx] ll;\n\
	r3 = 0;\n\
	r4 = *(u64*)(r10 - 200);\n\
	call 181;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 0;\n\
	r3 = 0;\n\
	call 131;\n\
	if r0 != 0 goto l251_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l251_%=:\n\
	r8 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = r8;\n\
	r3 = 8;\n\
	r4 = 0;\n\
	r9 = r9;\n\
	r1 = r8;\n\
	r2 = 0;\n\
	call 133;\n\
	l252_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_ctx), __imm_addr(m_rb), __imm_addr(m_rdonly) : __clobber_all);
}

SEC("kprobe/x") __naked int p75(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r9 = r9;\n\
	r1 = %[m_lru] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l253_%=;\n\
	r9 = r9;\n\
	exit;\n\
	l253_%=:\n\
	r7 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 0;\n\
	r3 = 0;\n\
	call 131;\n\
	if r0 != 0 goto l254_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l254_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r1 += 8;\n\
	r1 = r8;\n\
	r2 = 0;\n\
	call 132;\n\
	l255_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_lru), __imm_addr(m_rb) : __clobber_all);
}

SEC("perf_event") __naked int p76(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l256_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l256_%=:\n\
	r7 = r0;\n\
	call 158;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r2 = 0;\n\
	r3 = %[cb_loop] ll;\n\
	r4 = r10;\n\
	r4 += -64;\n\
	r5 = 0;\n\
	call 180;\n\
	r1 = r8;\n\
	call 175;\n\
	r7 = r0;\n\
	r1 = r8;\n\
	call 175;\n\
	r7 = r0;\n\
	l260_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_loop), __imm_addr(m_hash) : __clobber_all);
}

SEC("xdp") __naked int p77(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l261_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l261_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 0);\n\
	r2 = *(u32*)(r6 + 4);\n\
	r3 = r9;\n\
	r3 += 14;\n\
	if r3 <= r2 goto l262_%=;\n\
	r7 += 4;\n\
	r0 = 0;\n\
	exit;\n\
	l262_%=:\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[m_timer] ll;\n\
	r3 = 2;\n\
	call 169;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[cb_tbad] ll;\n\
	call 170;\n\
	l263_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_tbad), __imm_addr(m_timer) : __clobber_all);
}

SEC("kprobe/x") __naked int p78(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lock] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l264_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l264_%=:\n\
	r7 = r0;\n\
	call 158;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r2 = 0;\n\
	r3 = %[cb_vma] ll;\n\
	r4 = r10;\n\
	r4 += -64;\n\
	r5 = 0;\n\
	call 180;\n\
	r1 = 5;\n\
	r2 = %[cb_nest] ll;\n\
	r3 = r10;\n\
	r3 += -128;\n\
	r4 = 0;\n\
	call 181;\n\
	r1 = *(u64*)(r10 - 64);\n\
	if r1 > 7 goto l266_%=;\n\
	r2 = r7;\n\
	r2 += r1;\n\
	r1 = *(u8*)(r2 + 0);\n\
	l266_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_nest), __imm_addr(cb_vma), __imm_addr(m_lock) : __clobber_all);
}

SEC("tc") __naked int p79(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l267_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l267_%=:\n\
	r7 = r0;\n\
	r1 = %[m_lock] ll;\n\
	r2 = %[cb_del] ll;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 0;\n\
	call 164;\n\
	r1 = *(u64*)(r10 - 200);\n\
	r1 &= 7;\n\
	r2 = %[cb_loop] ll;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 0;\n\
	call 181;\n\
	r1 = *(u64*)(r10 - 64);\n\
	if r1 > 7 goto l269_%=;\n\
	r2 = r7;\n\
	r2 += r1;\n\
	r1 = *(u8*)(r2 + 0);\n\
	r1 = %[m_rb] ll;\n\
	r2 = 0;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -400;\n\
	call 198;\n\
	r1 = r10;\n\
	r1 += -400;\n\
	r2 = 8;\n\
	r3 = 16;\n\
	call 203;\n\
	if r0 == 0 goto l269_%=;\n\
	*(u64*)(r0 + 0) = 1;\n\
	r8 = r0;\n\
	r1 = r10;\n\
	r1 += -400;\n\
	r2 = 0;\n\
	r3 = r10;\n\
	r3 += -64;\n\
	r4 = 16;\n\
	r5 = 0;\n\
	call 202;\n\
	l269_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_del), __imm_addr(cb_loop), __imm_addr(m_hash), __imm_addr(m_lock), __imm_addr(m_rb) : __clobber_all);
}

SEC("cgroup_skb/egress") __naked int p80(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l270_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l270_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 14;\n\
	if r3 <= r2 goto l271_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l271_%=:\n\
	r1 = %[m_lpm] ll;\n\
	r2 = r10;\n\
	r2 += -300;\n\
	call 88;\n\
	l272_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_lpm) : __clobber_all);
}

SEC("xdp") __naked int p81(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lru] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l273_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l273_%=:\n\
	r7 = r0;\n\
	r1 = r10;\n\
	r1 += -64;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -72;\n\
	call 105;\n\
	*(u32*)(r10 - 8) = 0;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	call 1;\n\
	if r0 == 0 goto l276_%=;\n\
	r8 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -400;\n\
	call 198;\n\
	r1 = r10;\n\
	r1 += -400;\n\
	r2 = 0;\n\
	r3 = 16;\n\
	call 203;\n\
	if r0 != 0 goto l275_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l275_%=:\n\
	*(u64*)(r10 - 72) = r0;\n\
	r8 = r0;\n\
	r1 = r10;\n\
	r1 += -400;\n\
	r2 = 0;\n\
	call 199;\n\
	l276_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash), __imm_addr(m_lru), __imm_addr(m_rb) : __clobber_all);
}

SEC("kprobe/x") __naked int p82(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r8;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_rdonly] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l277_%=;\n\
	r9 = r9;\n\
	exit;\n\
	l277_%=:\n\
	r7 = r0;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 64;\n\
	r3 = 0;\n\
	call 131;\n\
	if r0 != 0 goto l278_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l278_%=:\n\
	r8 = r0;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r8;\n\
	r3 = r7;\n\
	r4 = 0;\n\
	call 2;\n\
	r1 = %[m_hash] ll;\n\
	r2 = r8;\n\
	r3 = r7;\n\
	r4 = 0;\n\
	call 2;\n\
	r1 = r8;\n\
	r2 = 1;\n\
	call 133;\n\
	r1 = *(u64*)(r8 + 0);\n\
	r1 = %[m_stk] ll;\n\
	r2 = r10;\n\
	r2 += -300;\n\
	call 88;\n\
	l279_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_hash), __imm_addr(m_rb), __imm_addr(m_rdonly), __imm_addr(m_stk) : __clobber_all);
}

SEC("tc") __naked int p83(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_hash] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l280_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l280_%=:\n\
	r7 = r0;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 36;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 85;\n\
	if r0 != 0 goto l281_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l281_%=:\n\
	r8 = r0;\n\
	r1 = r8;\n\
	call 86;\n\
	r1 = *(u64*)(r10 - 200);\n\
	r1 &= 7;\n\
	r2 = %[cb_ctx] ll;\n\
	r3 = r7;\n\
	r4 = 0;\n\
	call 181;\n\
	l282_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_ctx), __imm_addr(m_hash) : __clobber_all);
}

SEC("xdp") __naked int p84(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r0;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lock] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l283_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l283_%=:\n\
	r7 = r0;\n\
	r1 = %[m_sockmap] ll;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = r7;\n\
	r4 = *(u64*)(r10 - 200);\n\
	call 2;\n\
	r1 = %[fmt1] ll;\n\
	r2 = 9;\n\
	r3 = 0;\n\
	r4 = 16;\n\
	call 177;\n\
	l284_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(fmt1), __imm_addr(m_lock), __imm_addr(m_sockmap) : __clobber_all);
}

SEC("sk_lookup") __naked int p85(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r0;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 64) = r7;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l285_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l285_%=:\n\
	r7 = r0;\n\
	r1 = r6;\n\
	r2 = %[m_stack] ll;\n\
	r3 = 0;\n\
	call 27;\n\
	r1 = 0;\n\
	call 122;\n\
	l288_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array), __imm_addr(m_stack) : __clobber_all);
}

SEC("xdp") __naked int p86(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r8;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r0;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_timer] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l289_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l289_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 0);\n\
	r2 = *(u32*)(r6 + 4);\n\
	r3 = r9;\n\
	r3 += 40;\n\
	if r3 <= r2 goto l290_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l290_%=:\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = %[m_timer] ll;\n\
	r3 = 2;\n\
	call 169;\n\
	r1 = r7;\n\
	r2 = %[cb_tbad] ll;\n\
	call 170;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	r2 = 1000;\n\
	r3 = 0;\n\
	call 171;\n\
	r1 = r7;\n\
	r1 += 8;\n\
	call 172;\n\
	l291_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_tbad), __imm_addr(m_timer) : __clobber_all);
}

SEC("sockops") __naked int p87(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l292_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l292_%=:\n\
	r7 = r0;\n\
	*(u64*)(r10 - 64) = r9;\n\
	*(u64*)(r10 - 56) = r9;\n\
	r1 = r6;\n\
	r2 = r10;\n\
	r2 += -64;\n\
	r3 = 12;\n\
	r4 = 0;\n\
	r5 = 0;\n\
	call 84;\n\
	if r0 == 0 goto l294_%=;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r2 = 1;\n\
	call 129;\n\
	r1 = *(u32*)(r8 + 4);\n\
	r1 = r8;\n\
	call 86;\n\
	l294_%=:\n\
	r0 = 1;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_array) : __clobber_all);
}

SEC("syscall") __naked int p88(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r8;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r8;\n\
	*(u64*)(r10 - 32) = r8;\n\
	*(u64*)(r10 - 40) = r0;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r0;\n\
	*(u64*)(r10 - 80) = r0;\n\
	*(u64*)(r10 - 88) = r8;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_lock] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l295_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l295_%=:\n\
	r7 = r0;\n\
	r1 = r7;\n\
	r2 = *(u64*)(r10 - 200);\n\
	r2 &= 31;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -400;\n\
	call 197;\n\
	r1 = r10;\n\
	r1 += -404;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	call 113;\n\
	*(u64*)(r10 - 392) = 0;\n\
	r1 = r7;\n\
	r2 = 8;\n\
	r3 = 0;\n\
	r4 = r10;\n\
	r4 += -400;\n\
	call 197;\n\
	r1 = r10;\n\
	r1 += -400;\n\
	r2 = 0;\n\
	r3 = 0;\n\
	call 203;\n\
	if r0 != 0 goto l296_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l296_%=:\n\
	*(u64*)(r0 + 0) = 1;\n\
	l297_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(m_lock) : __clobber_all);
}

SEC("tc") __naked int p89(void)
{
	asm volatile("r6 = r1;\n\
	call %[bpf_get_prandom_u32];\n\
	*(u64*)(r10 - 200) = r0;\n\
	r8 = 0;\n\
	r9 = 0;\n\
	*(u64*)(r10 - 8) = r0;\n\
	*(u64*)(r10 - 16) = r8;\n\
	*(u64*)(r10 - 24) = r0;\n\
	*(u64*)(r10 - 32) = r0;\n\
	*(u64*)(r10 - 40) = r8;\n\
	*(u64*)(r10 - 48) = r0;\n\
	*(u64*)(r10 - 56) = r0;\n\
	*(u64*)(r10 - 64) = r8;\n\
	*(u64*)(r10 - 72) = r8;\n\
	*(u64*)(r10 - 80) = r8;\n\
	*(u64*)(r10 - 88) = r0;\n\
	*(u64*)(r10 - 96) = r8;\n\
	*(u32*)(r10 - 4) = 0;\n\
	r2 = r10;\n\
	r2 += -4;\n\
	r1 = %[m_array] ll;\n\
	call %[bpf_map_lookup_elem];\n\
	if r0 != 0 goto l298_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l298_%=:\n\
	r7 = r0;\n\
	r9 = *(u32*)(r6 + 76);\n\
	r2 = *(u32*)(r6 + 80);\n\
	r3 = r9;\n\
	r3 += 40;\n\
	if r3 <= r2 goto l299_%=;\n\
	r0 = 0;\n\
	exit;\n\
	l299_%=:\n\
	r1 = %[m_percpu] ll;\n\
	r2 = %[cb_ret] ll;\n\
	r3 = r10;\n\
	r3 += -128;\n\
	r4 = 1;\n\
	call 164;\n\
	r1 = %[m_rb] ll;\n\
	r2 = 16;\n\
	r3 = 0;\n\
	call 131;\n\
	if r0 == 0 goto l301_%=;\n\
	r8 = r0;\n\
	r1 = r8;\n\
	r1 += 4;\n\
	r2 = 0;\n\
	call 132;\n\
	l301_%=:\n\
	r0 = 0;\n\
	exit;"
	: : __imm(bpf_get_prandom_u32), __imm(bpf_map_lookup_elem), __imm_addr(cb_ret), __imm_addr(m_array), __imm_addr(m_percpu), __imm_addr(m_rb) : __clobber_all);
}

