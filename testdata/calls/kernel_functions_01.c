// Calls of the kernel's own functions, right and wrong.
// Written by testdata/recorder/generate_kernel_calls.
// flags: -Wno-uninitialized -Wno-uninitialized-const-pointer -Wno-unused
#include "kernel.h"

#include <bpf/bpf_helpers.h>

struct plain {
	__u64 numbers[8];
};
struct locked {
	struct bpf_spin_lock lock;
	__u32 number;
	__u64 numbers[7];
};
struct timed {
	struct bpf_timer timer;
	__u64 numbers[6];
};

#define MAP(name, kind, entries, key_type, value_type) \
	struct { __uint(type, kind); __uint(max_entries, entries); __type(key, key_type); __type(value, value_type); } \
	name SEC(".maps");
#define BARE(name, kind, entries, key_bytes, value_bytes) \
	struct { __uint(type, kind); __uint(max_entries, entries); __uint(key_size, key_bytes); \
		 __uint(value_size, value_bytes); } name SEC(".maps");
#define STORAGE(name, kind) \
	struct { __uint(type, kind); __uint(map_flags, BPF_F_NO_PREALLOC); __type(key, int); __type(value, struct plain); } \
	name SEC(".maps");

MAP(m_array, BPF_MAP_TYPE_ARRAY, 8, __u32, struct plain)
MAP(m_hash, BPF_MAP_TYPE_HASH, 8, __u32, struct plain)

const char words[] = "%d words";
const volatile struct plain constants = {};
char LICENSE[] SEC("license") = "GPL";

enum any { ANY };
struct ack_sample { int unused; } __attribute__((preserve_access_index));
struct bpf_cpumask { int unused; } __attribute__((preserve_access_index));
struct bpf_crypto_ctx { int unused; } __attribute__((preserve_access_index));
struct bpf_crypto_params { int unused; } __attribute__((preserve_access_index));
struct bpf_ct_opts { int unused; } __attribute__((preserve_access_index));
struct bpf_iter_bits { __u64 opaque[2]; } __attribute__((aligned(8)));
struct bpf_iter_css { __u64 opaque[3]; } __attribute__((aligned(8)));
struct bpf_iter_css_task { __u64 opaque[1]; } __attribute__((aligned(8)));
struct bpf_iter_dmabuf { __u64 opaque[1]; } __attribute__((aligned(8)));
struct bpf_iter_kmem_cache { __u64 opaque[1]; } __attribute__((aligned(8)));
struct bpf_iter_task { __u64 opaque[3]; } __attribute__((aligned(8)));
struct bpf_iter_task_vma { __u64 opaque[1]; } __attribute__((aligned(8)));
struct bpf_key { int unused; } __attribute__((preserve_access_index));
struct bpf_list_head { int unused; } __attribute__((preserve_access_index));
struct bpf_list_node { int unused; } __attribute__((preserve_access_index));
struct bpf_map { int unused; } __attribute__((preserve_access_index));
struct bpf_rb_node { int unused; } __attribute__((preserve_access_index));
struct bpf_rb_root { int unused; } __attribute__((preserve_access_index));
struct bpf_res_spin_lock { __u32 val; };
struct bpf_sock_addr_kern { int unused; } __attribute__((preserve_access_index));
struct bpf_sock_ops_kern { int unused; } __attribute__((preserve_access_index));
struct bpf_task_work { __u64 opaque[1]; } __attribute__((aligned(8)));
struct bpf_tcp_req_attrs { int unused; } __attribute__((preserve_access_index));
struct bpf_wq { __u64 opaque[2]; } __attribute__((aligned(8)));
struct bpf_xfrm_state_opts { int unused; } __attribute__((preserve_access_index));
struct cgroup_subsys_state { int unused; } __attribute__((preserve_access_index));
struct cpumask { int unused; } __attribute__((preserve_access_index));
struct dentry { int unused; } __attribute__((preserve_access_index));
struct dma_buf { int unused; } __attribute__((preserve_access_index));
struct kmem_cache { int unused; } __attribute__((preserve_access_index));
struct nf_conn { int unused; } __attribute__((preserve_access_index));
struct nf_conn___init { int unused; } __attribute__((preserve_access_index));
struct path { int unused; } __attribute__((preserve_access_index));
struct prog_test_member { int unused; } __attribute__((preserve_access_index));
struct prog_test_ref_kfunc { int unused; } __attribute__((preserve_access_index));
struct rate_sample { int unused; } __attribute__((preserve_access_index));
struct tcp_sock { int unused; } __attribute__((preserve_access_index));
struct vm_area_struct { int unused; } __attribute__((preserve_access_index));
struct xfrm_state { int unused; } __attribute__((preserve_access_index));
union nf_inet_addr { int unused; } __attribute__((preserve_access_index));

extern void __bpf_trap(void) __ksym;
extern void bbr_cwnd_event(struct sock *sk, enum any event) __ksym;
extern void bbr_init(struct sock *sk) __ksym;
extern void bbr_main(struct sock *sk, unsigned int ack, int flag, struct rate_sample *rs) __ksym;
extern unsigned int bbr_min_tso_segs(struct sock *sk) __ksym;
extern void bbr_set_state(struct sock *sk, unsigned char new_state) __ksym;
extern unsigned int bbr_sndbuf_expand(struct sock *sk) __ksym;
extern unsigned int bbr_ssthresh(struct sock *sk) __ksym;
extern unsigned int bbr_undo_cwnd(struct sock *sk) __ksym;
extern void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, unsigned int page_cnt, int node_id, long long unsigned int flags) __ksym;
extern void bpf_arena_free_pages(void *p__map, void *ptr__ign, unsigned int page_cnt) __ksym;
extern int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, unsigned int page_cnt) __ksym;
extern void *bpf_cast_to_kern_ctx(void *obj) __ksym;
extern struct cgroup *bpf_cgroup_acquire(struct cgroup *cgrp) __ksym;
extern struct cgroup *bpf_cgroup_ancestor(struct cgroup *cgrp, int level) __ksym;
extern struct cgroup *bpf_cgroup_from_id(long long unsigned int cgid) __ksym;
extern int bpf_cgroup_read_xattr(struct cgroup *cgroup, char *name__str, struct bpf_dynptr *value_p) __ksym;
extern void bpf_cgroup_release(struct cgroup *cgrp) __ksym;
extern int bpf_copy_from_user_dynptr(struct bpf_dynptr *dptr, unsigned int off, unsigned int size, void *unsafe_ptr__ign) __ksym;
extern int bpf_copy_from_user_str(void *dst, unsigned int dst__sz, void *unsafe_ptr__ign, long long unsigned int flags) __ksym;
extern int bpf_copy_from_user_str_dynptr(struct bpf_dynptr *dptr, unsigned int off, unsigned int size, void *unsafe_ptr__ign) __ksym;
extern int bpf_copy_from_user_task_dynptr(struct bpf_dynptr *dptr, unsigned int off, unsigned int size, void *unsafe_ptr__ign, struct task_struct *tsk) __ksym;
extern int bpf_copy_from_user_task_str(void *dst, unsigned int dst__sz, void *unsafe_ptr__ign, struct task_struct *tsk, long long unsigned int flags) __ksym;
extern int bpf_copy_from_user_task_str_dynptr(struct bpf_dynptr *dptr, unsigned int off, unsigned int size, void *unsafe_ptr__ign, struct task_struct *tsk) __ksym;
extern struct bpf_cpumask *bpf_cpumask_acquire(struct bpf_cpumask *cpumask) __ksym;
extern bool bpf_cpumask_and(struct bpf_cpumask *dst, struct cpumask *src1, struct cpumask *src2) __ksym;
extern unsigned int bpf_cpumask_any_and_distribute(struct cpumask *src1, struct cpumask *src2) __ksym;
extern unsigned int bpf_cpumask_any_distribute(struct cpumask *cpumask) __ksym;
extern void bpf_cpumask_clear(struct bpf_cpumask *cpumask) __ksym;
extern void bpf_cpumask_clear_cpu(unsigned int cpu, struct bpf_cpumask *cpumask) __ksym;
extern void bpf_cpumask_copy(struct bpf_cpumask *dst, struct cpumask *src) __ksym;
extern struct bpf_cpumask *bpf_cpumask_create(void) __ksym;
extern bool bpf_cpumask_empty(struct cpumask *cpumask) __ksym;
extern bool bpf_cpumask_equal(struct cpumask *src1, struct cpumask *src2) __ksym;
extern unsigned int bpf_cpumask_first(struct cpumask *cpumask) __ksym;
extern unsigned int bpf_cpumask_first_and(struct cpumask *src1, struct cpumask *src2) __ksym;
extern unsigned int bpf_cpumask_first_zero(struct cpumask *cpumask) __ksym;
extern bool bpf_cpumask_full(struct cpumask *cpumask) __ksym;
extern bool bpf_cpumask_intersects(struct cpumask *src1, struct cpumask *src2) __ksym;
extern void bpf_cpumask_or(struct bpf_cpumask *dst, struct cpumask *src1, struct cpumask *src2) __ksym;
extern int bpf_cpumask_populate(struct cpumask *cpumask, void *src, long unsigned int src__sz) __ksym;
extern void bpf_cpumask_release(struct bpf_cpumask *cpumask) __ksym;
extern void bpf_cpumask_set_cpu(unsigned int cpu, struct bpf_cpumask *cpumask) __ksym;
extern void bpf_cpumask_setall(struct bpf_cpumask *cpumask) __ksym;
extern bool bpf_cpumask_subset(struct cpumask *src1, struct cpumask *src2) __ksym;
extern bool bpf_cpumask_test_and_clear_cpu(unsigned int cpu, struct bpf_cpumask *cpumask) __ksym;
extern bool bpf_cpumask_test_and_set_cpu(unsigned int cpu, struct bpf_cpumask *cpumask) __ksym;
extern bool bpf_cpumask_test_cpu(unsigned int cpu, struct cpumask *cpumask) __ksym;
extern unsigned int bpf_cpumask_weight(struct cpumask *cpumask) __ksym;
extern void bpf_cpumask_xor(struct bpf_cpumask *dst, struct cpumask *src1, struct cpumask *src2) __ksym;
extern struct bpf_crypto_ctx *bpf_crypto_ctx_acquire(struct bpf_crypto_ctx *ctx) __ksym;
extern struct bpf_crypto_ctx *bpf_crypto_ctx_create(struct bpf_crypto_params *params, unsigned int params__sz, int *err) __ksym;
extern void bpf_crypto_ctx_release(struct bpf_crypto_ctx *ctx) __ksym;
extern int bpf_crypto_decrypt(struct bpf_crypto_ctx *ctx, struct bpf_dynptr *src, struct bpf_dynptr *dst, struct bpf_dynptr *siv__nullable) __ksym;
extern int bpf_crypto_encrypt(struct bpf_crypto_ctx *ctx, struct bpf_dynptr *src, struct bpf_dynptr *dst, struct bpf_dynptr *siv__nullable) __ksym;
extern int bpf_ct_change_status(struct nf_conn *nfct, unsigned int status) __ksym;
extern int bpf_ct_change_timeout(struct nf_conn *nfct, unsigned int timeout) __ksym;
extern struct nf_conn *bpf_ct_insert_entry(struct nf_conn___init *nfct_i) __ksym;
extern void bpf_ct_release(struct nf_conn *nfct) __ksym;
extern int bpf_ct_set_nat_info(struct nf_conn___init *nfct, union nf_inet_addr *addr, int port, enum any manip) __ksym;
extern int bpf_ct_set_status(struct nf_conn___init *nfct, unsigned int status) __ksym;
extern void bpf_ct_set_timeout(struct nf_conn___init *nfct, unsigned int timeout) __ksym;
extern int bpf_dynptr_adjust(struct bpf_dynptr *p, unsigned int start, unsigned int end) __ksym;
extern int bpf_dynptr_clone(struct bpf_dynptr *p, struct bpf_dynptr *clone__uninit) __ksym;
extern int bpf_dynptr_copy(struct bpf_dynptr *dst_ptr, unsigned int dst_off, struct bpf_dynptr *src_ptr, unsigned int src_off, unsigned int size) __ksym;
extern int bpf_dynptr_from_skb(struct __sk_buff *s, long long unsigned int flags, struct bpf_dynptr *ptr__uninit) __ksym;
extern int bpf_dynptr_from_skb_meta(struct __sk_buff *skb_, long long unsigned int flags, struct bpf_dynptr *ptr__uninit) __ksym;
extern int bpf_dynptr_from_xdp(struct xdp_md *x, long long unsigned int flags, struct bpf_dynptr *ptr__uninit) __ksym;
extern bool bpf_dynptr_is_null(struct bpf_dynptr *p) __ksym;
extern bool bpf_dynptr_is_rdonly(struct bpf_dynptr *p) __ksym;
extern int bpf_dynptr_memset(struct bpf_dynptr *p, unsigned int offset, unsigned int size, unsigned char val) __ksym;
extern unsigned int bpf_dynptr_size(struct bpf_dynptr *p) __ksym;
extern void *bpf_dynptr_slice(struct bpf_dynptr *p, unsigned int offset, void *buffer__opt, unsigned int buffer__szk) __ksym;
extern void *bpf_dynptr_slice_rdwr(struct bpf_dynptr *p, unsigned int offset, void *buffer__opt, unsigned int buffer__szk) __ksym;
extern int bpf_fentry_test1(int a) __ksym;
extern int bpf_get_dentry_xattr(struct dentry *dentry, char *name__str, struct bpf_dynptr *value_p) __ksym;
extern int bpf_get_file_xattr(struct file *file, char *name__str, struct bpf_dynptr *value_p) __ksym;
extern struct kmem_cache *bpf_get_kmem_cache(long long unsigned int addr) __ksym;
extern struct file *bpf_get_task_exe_file(struct task_struct *task) __ksym;
extern void bpf_iter_bits_destroy(struct bpf_iter_bits *it) __ksym;
extern int bpf_iter_bits_new(struct bpf_iter_bits *it, long long unsigned int *unsafe_ptr__ign, unsigned int nr_words) __ksym;
extern int *bpf_iter_bits_next(struct bpf_iter_bits *it) __ksym;
extern void bpf_iter_css_destroy(struct bpf_iter_css *it) __ksym;
extern int bpf_iter_css_new(struct bpf_iter_css *it, struct cgroup_subsys_state *start, unsigned int flags) __ksym;
extern struct cgroup_subsys_state *bpf_iter_css_next(struct bpf_iter_css *it) __ksym;
extern void bpf_iter_css_task_destroy(struct bpf_iter_css_task *it) __ksym;
extern int bpf_iter_css_task_new(struct bpf_iter_css_task *it, struct cgroup_subsys_state *css, unsigned int flags) __ksym;
extern struct task_struct *bpf_iter_css_task_next(struct bpf_iter_css_task *it) __ksym;
extern void bpf_iter_dmabuf_destroy(struct bpf_iter_dmabuf *it) __ksym;
extern int bpf_iter_dmabuf_new(struct bpf_iter_dmabuf *it) __ksym;
extern struct dma_buf *bpf_iter_dmabuf_next(struct bpf_iter_dmabuf *it) __ksym;
extern void bpf_iter_kmem_cache_destroy(struct bpf_iter_kmem_cache *it) __ksym;
extern int bpf_iter_kmem_cache_new(struct bpf_iter_kmem_cache *it) __ksym;
extern struct kmem_cache *bpf_iter_kmem_cache_next(struct bpf_iter_kmem_cache *it) __ksym;
extern void bpf_iter_num_destroy(struct bpf_iter_num *it) __ksym;
extern int bpf_iter_num_new(struct bpf_iter_num *it, int start, int end) __ksym;
extern int *bpf_iter_num_next(struct bpf_iter_num *it) __ksym;
extern void bpf_iter_task_destroy(struct bpf_iter_task *it) __ksym;
extern int bpf_iter_task_new(struct bpf_iter_task *it, struct task_struct *task__nullable, unsigned int flags) __ksym;
extern struct task_struct *bpf_iter_task_next(struct bpf_iter_task *it) __ksym;
extern void bpf_iter_task_vma_destroy(struct bpf_iter_task_vma *it) __ksym;
extern int bpf_iter_task_vma_new(struct bpf_iter_task_vma *it, struct task_struct *task, long long unsigned int addr) __ksym;
extern struct vm_area_struct *bpf_iter_task_vma_next(struct bpf_iter_task_vma *it) __ksym;
extern void bpf_key_put(struct bpf_key *bkey) __ksym;
extern void bpf_kfunc_call_memb_release(struct prog_test_member *p) __ksym;
extern void bpf_kfunc_call_test_release(struct prog_test_ref_kfunc *p) __ksym;
extern struct bpf_list_node *bpf_list_back(struct bpf_list_head *head) __ksym;
extern struct bpf_list_node *bpf_list_front(struct bpf_list_head *head) __ksym;
extern struct bpf_list_node *bpf_list_pop_back(struct bpf_list_head *head) __ksym;
extern struct bpf_list_node *bpf_list_pop_front(struct bpf_list_head *head) __ksym;
extern int bpf_list_push_back_impl(struct bpf_list_head *head, struct bpf_list_node *node, void *meta__ign, long long unsigned int off) __ksym;
extern int bpf_list_push_front_impl(struct bpf_list_head *head, struct bpf_list_node *node, void *meta__ign, long long unsigned int off) __ksym;
extern void bpf_local_irq_restore(long unsigned int *flags__irq_flag) __ksym;
extern void bpf_local_irq_save(long unsigned int *flags__irq_flag) __ksym;
extern struct bpf_key *bpf_lookup_system_key(long long unsigned int id) __ksym;
extern struct bpf_key *bpf_lookup_user_key(int serial, long long unsigned int flags) __ksym;
extern long long int bpf_map_sum_elem_count(struct bpf_map *map) __ksym;
extern int bpf_modify_return_test(int a, int *b) __ksym;
extern int bpf_modify_return_test2(int a, int *b, short int c, int d, void *e, char f, int g) __ksym;
extern int bpf_modify_return_test_tp(int nonce) __ksym;
extern void bpf_obj_drop_impl(void *p__alloc, void *meta__ign) __ksym;
extern void *bpf_obj_new_impl(long long unsigned int local_type_id__k, void *meta__ign) __ksym;
extern int bpf_path_d_path(struct path *path, char *buf, long unsigned int buf__sz) __ksym;
extern void bpf_percpu_obj_drop_impl(void *p__alloc, void *meta__ign) __ksym;
extern void *bpf_percpu_obj_new_impl(long long unsigned int local_type_id__k, void *meta__ign) __ksym;
extern void bpf_preempt_disable(void) __ksym;
extern void bpf_preempt_enable(void) __ksym;
extern int bpf_probe_read_kernel_dynptr(struct bpf_dynptr *dptr, unsigned int off, unsigned int size, void *unsafe_ptr__ign) __ksym;
extern int bpf_probe_read_kernel_str_dynptr(struct bpf_dynptr *dptr, unsigned int off, unsigned int size, void *unsafe_ptr__ign) __ksym;
extern int bpf_probe_read_user_dynptr(struct bpf_dynptr *dptr, unsigned int off, unsigned int size, void *unsafe_ptr__ign) __ksym;
extern int bpf_probe_read_user_str_dynptr(struct bpf_dynptr *dptr, unsigned int off, unsigned int size, void *unsafe_ptr__ign) __ksym;
extern void bpf_put_file(struct file *file) __ksym;
extern int bpf_rbtree_add_impl(struct bpf_rb_root *root, struct bpf_rb_node *node, bool  (*less)(struct bpf_rb_node *, struct bpf_rb_node *), void *meta__ign, long long unsigned int off) __ksym;
extern struct bpf_rb_node *bpf_rbtree_first(struct bpf_rb_root *root) __ksym;
extern struct bpf_rb_node *bpf_rbtree_left(struct bpf_rb_root *root, struct bpf_rb_node *node) __ksym;
extern struct bpf_rb_node *bpf_rbtree_remove(struct bpf_rb_root *root, struct bpf_rb_node *node) __ksym;
extern struct bpf_rb_node *bpf_rbtree_right(struct bpf_rb_root *root, struct bpf_rb_node *node) __ksym;
extern struct bpf_rb_node *bpf_rbtree_root(struct bpf_rb_root *root) __ksym;
extern void bpf_rcu_read_lock(void) __ksym;
extern void bpf_rcu_read_unlock(void) __ksym;
extern void *bpf_rdonly_cast(void *obj__ign, unsigned int btf_id__k) __ksym;
extern void *bpf_refcount_acquire_impl(void *p__refcounted_kptr, void *meta__ign) __ksym;
extern int bpf_remove_dentry_xattr(struct dentry *dentry, char *name__str) __ksym;
extern int bpf_res_spin_lock(struct bpf_res_spin_lock *lock) __ksym;
extern int bpf_res_spin_lock_irqsave(struct bpf_res_spin_lock *lock, long unsigned int *flags__irq_flag) __ksym;
extern void bpf_res_spin_unlock(struct bpf_res_spin_lock *lock) __ksym;
extern void bpf_res_spin_unlock_irqrestore(struct bpf_res_spin_lock *lock, long unsigned int *flags__irq_flag) __ksym;
extern int bpf_send_signal_task(struct task_struct *task, int sig, enum any type, long long unsigned int value) __ksym;
extern long long unsigned int *bpf_session_cookie(void) __ksym;
extern bool bpf_session_is_return(void) __ksym;
extern int bpf_set_dentry_xattr(struct dentry *dentry, char *name__str, struct bpf_dynptr *value_p, int flags) __ksym;
extern int bpf_sk_assign_tcp_reqsk(struct __sk_buff *s, struct sock *sk, struct bpf_tcp_req_attrs *attrs, int attrs__sz) __ksym;
extern struct nf_conn___init *bpf_skb_ct_alloc(struct __sk_buff *skb_ctx, struct bpf_sock_tuple *bpf_tuple, unsigned int tuple__sz, struct bpf_ct_opts *opts, unsigned int opts__sz) __ksym;
extern struct nf_conn *bpf_skb_ct_lookup(struct __sk_buff *skb_ctx, struct bpf_sock_tuple *bpf_tuple, unsigned int tuple__sz, struct bpf_ct_opts *opts, unsigned int opts__sz) __ksym;
extern int bpf_sock_addr_set_sun_path(struct bpf_sock_addr_kern *sa_kern, unsigned char *sun_path, unsigned int sun_path__sz) __ksym;
extern int bpf_sock_destroy(struct sock_common *sock) __ksym;
extern int bpf_sock_ops_enable_tx_tstamp(struct bpf_sock_ops_kern *skops, long long unsigned int flags) __ksym;
extern int bpf_strcasecmp(char *s1__ign, char *s2__ign) __ksym;
extern int bpf_strchr(char *s__ign, char c) __ksym;
extern int bpf_strchrnul(char *s__ign, char c) __ksym;
extern int bpf_strcmp(char *s1__ign, char *s2__ign) __ksym;
extern int bpf_strcspn(char *s__ign, char *reject__ign) __ksym;
extern int bpf_stream_vprintk_impl(int stream_id, char *fmt__str, void *args, unsigned int len__sz, void *aux__prog) __ksym;
extern int bpf_strlen(char *s__ign) __ksym;
extern int bpf_strnchr(char *s__ign, long unsigned int count, char c) __ksym;
extern int bpf_strnlen(char *s__ign, long unsigned int count) __ksym;
extern int bpf_strnstr(char *s1__ign, char *s2__ign, long unsigned int len) __ksym;
extern int bpf_strrchr(char *s__ign, int c) __ksym;
extern int bpf_strspn(char *s__ign, char *accept__ign) __ksym;
extern int bpf_strstr(char *s1__ign, char *s2__ign) __ksym;
extern struct task_struct *bpf_task_acquire(struct task_struct *p) __ksym;
extern struct task_struct *bpf_task_from_pid(int pid) __ksym;
extern struct task_struct *bpf_task_from_vpid(int vpid) __ksym;
extern struct cgroup *bpf_task_get_cgroup1(struct task_struct *task, int hierarchy_id) __ksym;
extern void bpf_task_release(struct task_struct *p) __ksym;
extern long int bpf_task_under_cgroup(struct task_struct *task, struct cgroup *ancestor) __ksym;
extern int bpf_task_work_schedule_resume_impl(struct task_struct *task, struct bpf_task_work *tw, void *map__map, int  (*callback)(struct bpf_map *, void *, void *), void *aux__prog) __ksym;
extern int bpf_task_work_schedule_signal_impl(struct task_struct *task, struct bpf_task_work *tw, void *map__map, int  (*callback)(struct bpf_map *, void *, void *), void *aux__prog) __ksym;
extern void bpf_throw(long long unsigned int cookie) __ksym;
extern int bpf_wq_init(struct bpf_wq *wq, void *p__map, unsigned int flags) __ksym;
extern int bpf_wq_set_callback_impl(struct bpf_wq *wq, int  (*callback_fn)(void *, int *, void *), unsigned int flags, void *aux__prog) __ksym;
extern int bpf_wq_start(struct bpf_wq *wq, unsigned int flags) __ksym;
extern struct nf_conn___init *bpf_xdp_ct_alloc(struct xdp_md *xdp_ctx, struct bpf_sock_tuple *bpf_tuple, unsigned int tuple__sz, struct bpf_ct_opts *opts, unsigned int opts__sz) __ksym;
extern struct nf_conn *bpf_xdp_ct_lookup(struct xdp_md *xdp_ctx, struct bpf_sock_tuple *bpf_tuple, unsigned int tuple__sz, struct bpf_ct_opts *opts, unsigned int opts__sz) __ksym;
extern struct xfrm_state *bpf_xdp_get_xfrm_state(struct xdp_md *ctx, struct bpf_xfrm_state_opts *opts, unsigned int opts__sz) __ksym;
extern int bpf_xdp_metadata_rx_hash(struct xdp_md *ctx, unsigned int *hash, enum any *rss_type) __ksym;
extern int bpf_xdp_metadata_rx_timestamp(struct xdp_md *ctx, long long unsigned int *timestamp) __ksym;
extern int bpf_xdp_metadata_rx_vlan_tag(struct xdp_md *ctx, short unsigned int *vlan_proto, short unsigned int *vlan_tci) __ksym;
extern int bpf_xdp_pull_data(struct xdp_md *x, unsigned int len) __ksym;
extern void bpf_xdp_xfrm_state_release(struct xfrm_state *x) __ksym;
extern void css_rstat_flush(struct cgroup_subsys_state *css) __ksym;
extern void css_rstat_updated(struct cgroup_subsys_state *css, int cpu) __ksym;
extern void cubictcp_acked(struct sock *sk, struct ack_sample *sample) __ksym;
extern void cubictcp_cong_avoid(struct sock *sk, unsigned int ack, unsigned int acked) __ksym;
extern void cubictcp_cwnd_event(struct sock *sk, enum any event) __ksym;
extern void cubictcp_init(struct sock *sk) __ksym;
extern unsigned int cubictcp_recalc_ssthresh(struct sock *sk) __ksym;
extern void cubictcp_state(struct sock *sk, unsigned char new_state) __ksym;
extern void tcp_cong_avoid_ai(struct tcp_sock *tp, unsigned int w, unsigned int acked) __ksym;
extern void tcp_reno_cong_avoid(struct sock *sk, unsigned int ack, unsigned int acked) __ksym;
extern unsigned int tcp_reno_ssthresh(struct sock *sk) __ksym;
extern unsigned int tcp_reno_undo_cwnd(struct sock *sk) __ksym;
extern unsigned int tcp_slow_start(struct tcp_sock *tp, unsigned int acked) __ksym;

struct queued {
	struct bpf_wq queue;
	struct bpf_task_work work;
	struct bpf_res_spin_lock lock;
	__u32 number;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, struct queued);
} m_queued SEC(".maps");

static int on_queue(void *map, int *key, void *value) { return 0; }
static int on_work(struct bpf_map *map, void *key, void *value) { return 0; }

static __u64 (*random_number)(void) = (void *)7;

static long on_element(void *map, __u32 *key, struct plain *value, void *data) { return 0; }
static int on_timer(void *map, __u32 *key, void *value) { return 0; }
static long on_area(void *task, void *area, void *data) { return 0; }
static long on_round(__u32 index, void *data) { return 0; }
static long on_record(struct bpf_dynptr *record, void *data) { return 0; }

SEC("syscall") int bpf_crypto_ctx_create__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)((long)buffer));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_zero(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)(0));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_number(void *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)(n));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_context(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)((long)ctx));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_raw_stack(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)((long)raw));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_stack_end(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)((long)buffer + 60));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_value(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)((long)value));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_maybe(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)((long)maybe));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_map(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)((long)&m_array));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_function(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)((long)on_round));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_string(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)((long)words));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_dynptr(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)((long)&local));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_task(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)((long)task));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_create__3_acquired(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct task_struct *acquired = bpf_task_from_pid(1);
	if (!acquired)
		return 0;
	long result = (long)bpf_crypto_ctx_create((void *)(long)((long)buffer), (16), (void *)(long)((long)acquired));
	return result == 7;
}

SEC("syscall") int bpf_crypto_ctx_release__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	bpf_crypto_ctx_release((void *)(long)((long)buffer));
	return 0;
}

SEC("tc") int bpf_crypto_decrypt__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)&local));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__1_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)socket), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)&local));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__1_packet(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)packet), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)&local));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__2_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)socket), (void *)(long)((long)&local), (void *)(long)((long)&local));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__2_packet(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)packet), (void *)(long)((long)&local), (void *)(long)((long)&local));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_zero(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)(0));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_number(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)(n));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_context(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)ctx));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_stack(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)buffer));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_raw_stack(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)raw));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_stack_end(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)buffer + 60));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_value(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)value));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_maybe(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)maybe));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_map(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)&m_array));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_function(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)on_round));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_string(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)words));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_task(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct task_struct *task = bpf_get_current_task_btf();
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)task));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_acquired(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	struct task_struct *acquired = bpf_task_from_pid(1);
	if (!acquired)
		return 0;
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)acquired));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)socket));
	return result == 7;
}

SEC("tc") int bpf_crypto_decrypt__4_packet(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_decrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)packet));
	return result == 7;
}

SEC("tc") int bpf_crypto_encrypt__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_crypto_encrypt((void *)(long)((long)buffer), (void *)(long)((long)&local), (void *)(long)((long)&local), (void *)(long)((long)&local));
	return result == 7;
}

SEC("tc") int bpf_ct_change_status__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_ct_change_status((void *)(long)((long)buffer), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_change_status__2_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)bpf_ct_change_status((void *)(long)((long)buffer), ((long)socket));
	return result == 7;
}

SEC("tc") int bpf_ct_change_status__2_packet(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	long result = (long)bpf_ct_change_status((void *)(long)((long)buffer), ((long)packet));
	return result == 7;
}

SEC("tc") int bpf_ct_change_timeout__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_ct_change_timeout((void *)(long)((long)buffer), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_insert_entry__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_ct_insert_entry((void *)(long)((long)buffer));
	return result == 7;
}

SEC("tc") int bpf_ct_release__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	bpf_ct_release((void *)(long)((long)buffer));
	return 0;
}

SEC("tc") int bpf_ct_set_nat_info__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)buffer), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_zero(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)(0), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_number(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)(n), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_context(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)ctx), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_raw_stack(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)raw), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_stack_end(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)buffer + 60), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_value(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)value), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_maybe(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)maybe), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_map(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)&m_array), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_function(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)on_round), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_string(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)words), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_dynptr(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)&local), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_task(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct task_struct *task = bpf_get_current_task_btf();
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)task), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_acquired(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct task_struct *acquired = bpf_task_from_pid(1);
	if (!acquired)
		return 0;
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)acquired), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)socket), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_nat_info__2_packet(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	long result = (long)bpf_ct_set_nat_info((void *)(long)((long)buffer), (void *)(long)((long)packet), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_status__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	long result = (long)bpf_ct_set_status((void *)(long)((long)buffer), (0));
	return result == 7;
}

SEC("tc") int bpf_ct_set_timeout__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	bpf_ct_set_timeout((void *)(long)((long)buffer), (0));
	return 0;
}

SEC("syscall") int bpf_dynptr_adjust__right(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_adjust((void *)(long)((long)&local), (0), (0));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__right(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_zero(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)(0));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_number(void *ctx)
{
	__u64 n = random_number();
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)(n));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_context(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)ctx));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_stack(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)buffer));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_raw_stack(void *ctx)
{
	char raw[64];
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)raw));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_stack_end(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)buffer + 60));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_value(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)value));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_maybe(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)maybe));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_map(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)&m_array));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_function(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)on_round));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_string(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)words));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_dynptr(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)&local));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_task(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct task_struct *task = bpf_get_current_task_btf();
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)task));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_clone__2_acquired(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	struct task_struct *acquired = bpf_task_from_pid(1);
	if (!acquired)
		return 0;
	long result = (long)bpf_dynptr_clone((void *)(long)((long)&local), (void *)(long)((long)acquired));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_copy__right(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_copy((void *)(long)((long)&local), (0), (void *)(long)((long)&local), (0), (0));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__right(struct __sk_buff *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)ctx), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_zero(struct __sk_buff *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)(0), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_number(struct __sk_buff *ctx)
{
	__u64 n = random_number();
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)(n), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_stack(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)buffer), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_raw_stack(struct __sk_buff *ctx)
{
	char raw[64];
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)raw), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_stack_end(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)buffer + 60), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_value(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)value), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_maybe(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)maybe), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_map(struct __sk_buff *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)&m_array), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_function(struct __sk_buff *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)on_round), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_string(struct __sk_buff *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)words), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_dynptr(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)&local), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_task(struct __sk_buff *ctx)
{
	struct task_struct *task = bpf_get_current_task_btf();
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)task), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_acquired(struct __sk_buff *ctx)
{
	struct bpf_dynptr unmade;
	struct task_struct *acquired = bpf_task_from_pid(1);
	if (!acquired)
		return 0;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)acquired), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)socket), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__1_packet(struct __sk_buff *ctx)
{
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)packet), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__3_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)ctx), (0), (void *)(long)((long)socket));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb__3_packet(struct __sk_buff *ctx)
{
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	long result = (long)bpf_dynptr_from_skb((void *)(long)((long)ctx), (0), (void *)(long)((long)packet));
	return result == 7;
}

SEC("tc") int bpf_dynptr_from_skb_meta__right(struct __sk_buff *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_skb_meta((void *)(long)((long)ctx), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__right(struct xdp_md *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)ctx), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_zero(struct xdp_md *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)(0), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_number(struct xdp_md *ctx)
{
	__u64 n = random_number();
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)(n), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_stack(struct xdp_md *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)buffer), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_raw_stack(struct xdp_md *ctx)
{
	char raw[64];
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)raw), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_stack_end(struct xdp_md *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)buffer + 60), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_value(struct xdp_md *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)value), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_maybe(struct xdp_md *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)maybe), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_map(struct xdp_md *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)&m_array), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_function(struct xdp_md *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)on_round), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_string(struct xdp_md *ctx)
{
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)words), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_dynptr(struct xdp_md *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)&local), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_task(struct xdp_md *ctx)
{
	struct task_struct *task = bpf_get_current_task_btf();
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)task), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_acquired(struct xdp_md *ctx)
{
	struct bpf_dynptr unmade;
	struct task_struct *acquired = bpf_task_from_pid(1);
	if (!acquired)
		return 0;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)acquired), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_socket(struct xdp_md *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)socket), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("xdp") int bpf_dynptr_from_xdp__1_packet(struct xdp_md *ctx)
{
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	struct bpf_dynptr unmade;
	long result = (long)bpf_dynptr_from_xdp((void *)(long)((long)packet), (0), (void *)(long)((long)&unmade));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_is_null__right(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_is_null((void *)(long)((long)&local));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_is_rdonly__right(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_is_rdonly((void *)(long)((long)&local));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_memset__right(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_memset((void *)(long)((long)&local), (0), (0), (0));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_size__right(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_size((void *)(long)((long)&local));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__right(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_zero(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)(0), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_number(void *ctx)
{
	__u64 n = random_number();
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)(n), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_context(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)ctx), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_raw_stack(void *ctx)
{
	char raw[64];
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)raw), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_stack_end(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer + 60), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_value(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)value), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_maybe(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)maybe), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_map(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)&m_array), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_function(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)on_round), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_string(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)words), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_dynptr(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)&local), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_task(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct task_struct *task = bpf_get_current_task_btf();
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)task), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__3_acquired(void *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	struct task_struct *acquired = bpf_task_from_pid(1);
	if (!acquired)
		return 0;
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)acquired), (16));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_zero(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), (0));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_number(void *ctx)
{
	__u64 n = random_number();
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), (n));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_context(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)ctx));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_stack(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)buffer));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_raw_stack(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	char raw[64];
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)raw));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_stack_end(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)buffer + 60));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_value(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)value));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_maybe(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct plain *maybe = bpf_map_lookup_elem(&m_hash, &key);
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)maybe));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_map(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)&m_array));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_function(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)on_round));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_string(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)words));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_dynptr(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)&local));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_task(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct task_struct *task = bpf_get_current_task_btf();
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)task));
	return result == 7;
}

SEC("syscall") int bpf_dynptr_slice__4_acquired(void *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	struct task_struct *acquired = bpf_task_from_pid(1);
	if (!acquired)
		return 0;
	long result = (long)bpf_dynptr_slice((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)acquired));
	return result == 7;
}

SEC("tc") int bpf_dynptr_slice_rdwr__right(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice_rdwr((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), (16));
	return result == 7;
}

SEC("tc") int bpf_dynptr_slice_rdwr__3_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice_rdwr((void *)(long)((long)&local), (0), (void *)(long)((long)socket), (16));
	return result == 7;
}

SEC("tc") int bpf_dynptr_slice_rdwr__3_packet(struct __sk_buff *ctx)
{
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice_rdwr((void *)(long)((long)&local), (0), (void *)(long)((long)packet), (16));
	return result == 7;
}

SEC("tc") int bpf_dynptr_slice_rdwr__4_socket(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	struct bpf_sock *socket = bpf_sk_lookup_tcp(ctx, (void *)buffer, 12, 0, 0);
	if (!socket)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice_rdwr((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)socket));
	return result == 7;
}

SEC("tc") int bpf_dynptr_slice_rdwr__4_packet(struct __sk_buff *ctx)
{
	char buffer[64] = {};
	asm volatile("" : : "r"(buffer) : "memory");
	__u32 key = 0;
	asm volatile("" : : "r"(&key) : "memory");
	struct plain *value = bpf_map_lookup_elem(&m_array, &key);
	if (!value)
		return 0;
	void *packet = (void *)(long)ctx->data;
	if (packet + 64 > (void *)(long)ctx->data_end)
		return 0;
	struct bpf_dynptr local;
	bpf_dynptr_from_mem(value, sizeof(*value), 0, &local);
	long result = (long)bpf_dynptr_slice_rdwr((void *)(long)((long)&local), (0), (void *)(long)((long)buffer), ((long)packet));
	return result == 7;
}

SEC("syscall") int bpf_get_kmem_cache__right(void *ctx)
{
	long result = (long)bpf_get_kmem_cache((0));
	return result == 7;
}
