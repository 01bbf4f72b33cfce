// Kernel objects with the members that the programs below `types` use; libbpf finds where the target kernel keeps them.
#pragma once

// kernel.h has fewer members of these.
#define task_struct task_struct___few
#define sock_common sock_common___few
#define sock sock___few
#define file file___few
#define cgroup cgroup___few
#define cred cred___few
#include "kernel.h"
#undef task_struct
#undef sock_common
#undef sock
#undef file
#undef cgroup
#undef cred

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

typedef long long loff_t;
typedef long ssize_t;
typedef __u32 dev_t;
typedef __u16 umode_t;

enum { TASK_COMM_LEN = 16, AF_INET = 2, EPERM = 1 };

#define BPF_MAP_TYPE_INODE_STORAGE 28
#define BPF_MAP_TYPE_CGRP_STORAGE 32

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)

struct super_block {
	dev_t s_dev;
};

struct inode {
	umode_t i_mode;
	struct {
		__u32 val;
	} i_uid;
	unsigned long i_ino;
	struct super_block *i_sb;
};

struct qstr {
	__u32 len;
	const unsigned char *name;
};

struct dentry {
	struct dentry *d_parent;
	struct inode *d_inode;
};

struct path {
	struct dentry *dentry;
};

struct file {
	struct path f_path;
	struct inode *f_inode;
	__u32 f_flags;
	loff_t f_pos;
};

struct vm_area_struct {
	unsigned long vm_start;
	unsigned long vm_end;
	struct file *vm_file;
};

struct mm_struct {
	struct file *exe_file;
	unsigned long arg_start;
	unsigned long start_stack;
	int map_count;
};

struct linux_binprm {
	struct file *file;
	const char *filename;
	struct mm_struct *mm;
	int argc;
};

struct cred {
	struct {
		__u32 val;
	} uid, euid;
};

struct kernfs_node {
	__u64 id;
};

struct cgroup {
	int level;
	struct kernfs_node *kn;
};

struct css_set {
	struct cgroup *dfl_cgrp;
};

struct cpumask {
	unsigned long bits[128];
};

struct sched_ext_entity {
	__u32 flags;
	__u32 weight;
	__u64 slice;
	__u64 dsq_vtime;
	bool disallow;
};

struct task_struct {
	unsigned int flags;
	int pid;
	int tgid;
	int exit_code;
	int nr_cpus_allowed;
	const struct cpumask *cpus_ptr;
	struct task_struct *real_parent;
	struct task_struct *parent;
	struct task_struct *group_leader;
	struct mm_struct *mm;
	const struct cred *cred;
	struct css_set *cgroups;
	char comm[TASK_COMM_LEN];
	void *stack;
	__u64 start_time;
	struct sched_ext_entity scx;
};

struct sock_common {
	__be32 skc_daddr;
	__be32 skc_rcv_saddr;
	__be16 skc_dport;
	__u16 skc_num;
	unsigned short skc_family;
	unsigned char skc_state;
};

struct sock {
	struct sock_common __sk_common;
	unsigned long sk_pacing_rate;
	__u32 sk_pacing_status;
};

struct inet_sock {
	struct sock sk;
	__be16 inet_sport;
};

struct inet_connection_sock {
	struct inet_sock icsk_inet;
	__u64 icsk_ca_priv[13];
};

struct tcp_sock {
	struct inet_connection_sock inet_conn;
	__u32 srtt_us;
	__u32 snd_cwnd;
	__u32 snd_cwnd_cnt;
	__u32 snd_ssthresh;
	__u32 app_limited;
	__u32 packets_out;
	__u32 rcv_nxt;
};

struct socket {
	short type;
	struct sock *sk;
};

struct sockaddr {
	unsigned short sa_family;
	char sa_data[14];
};

struct net_device {
	int ifindex;
	char name[16];
};

struct sk_buff {
	struct net_device *dev;
	struct sock *sk;
	unsigned int len;
	unsigned char *head;
	unsigned int end;
	__u32 mark;
};

struct seq_file;

struct bpf_iter_meta {
	struct seq_file *seq;
	__u64 session_id;
	__u64 seq_num;
};

struct bpf_map {
	__u32 key_size;
	__u32 value_size;
	__u32 max_entries;
	__u32 id;
	char name[16];
};

#pragma clang attribute pop
