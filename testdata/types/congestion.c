// Congestion control as a kernel structure: the operations, what they may write, and the kernel's own to fall back on.
#include "objects.h"

struct ack_sample {
	__u32 pkts_acked;
	__s32 rtt_us;
	__u32 in_flight;
} __attribute__((preserve_access_index));

enum tcp_ca_event { CA_EVENT_TX_START, CA_EVENT_CWND_RESTART };

struct tcp_congestion_ops {
	__u32 (*ssthresh)(struct sock *sk);
	void (*cong_avoid)(struct sock *sk, __u32 ack, __u32 acked);
	void (*set_state)(struct sock *sk, __u8 state);
	void (*cwnd_event)(struct sock *sk, enum tcp_ca_event event);
	void (*pkts_acked)(struct sock *sk, const struct ack_sample *sample);
	__u32 (*undo_cwnd)(struct sock *sk);
	void (*init)(struct sock *sk);
	char name[16];
};

extern __u32 tcp_slow_start(struct tcp_sock *tp, __u32 acked) __ksym;
extern void tcp_cong_avoid_ai(struct tcp_sock *tp, __u32 w, __u32 acked) __ksym;
extern __u32 tcp_reno_undo_cwnd(struct sock *sk) __ksym;

struct control {
	__u32 lowest_rtt;
	__u32 growth;
};

static struct control *control_of(struct sock *sk)
{
	return (struct control *)((struct inet_connection_sock *)sk)->icsk_ca_priv;
}

SEC("struct_ops")
void BPF_PROG(control_init, struct sock *sk)
{
	struct control *control = control_of(sk);

	control->lowest_rtt = ~0U;
	control->growth = 1;
#ifdef BROKEN_ROUND_TRIP_WRITTEN
	((struct tcp_sock *)sk)->srtt_us = 0;
#endif
}

SEC("struct_ops")
__u32 BPF_PROG(control_ssthresh, struct sock *sk)
{
	struct tcp_sock *tcp = (struct tcp_sock *)sk;

	return tcp->snd_cwnd > 4 ? tcp->snd_cwnd / 2 : 2;
}

SEC("struct_ops")
void BPF_PROG(control_avoid, struct sock *sk, __u32 ack, __u32 acked)
{
	struct tcp_sock *tcp = (struct tcp_sock *)sk;

	if (tcp->snd_cwnd < tcp->snd_ssthresh) {
		acked = tcp_slow_start(tcp, acked);
		if (!acked)
			return;
	}
#ifdef BROKEN_OTHER_OBJECT
	tcp_cong_avoid_ai((void *)bpf_get_current_task_btf(), 1, acked);
#else
	tcp_cong_avoid_ai(tcp, tcp->snd_cwnd * control_of(sk)->growth, acked);
#endif
}

SEC("struct_ops")
void BPF_PROG(control_acked, struct sock *sk, const struct ack_sample *sample)
{
	struct control *control = control_of(sk);

	if (sample->rtt_us > 0 && sample->rtt_us < control->lowest_rtt)
		control->lowest_rtt = sample->rtt_us;
#ifdef BROKEN_SAMPLE_WRITTEN
	((struct ack_sample *)sample)->pkts_acked = 0;
#endif
}

SEC("struct_ops")
void BPF_PROG(control_event, struct sock *sk, enum tcp_ca_event event)
{
	struct tcp_sock *tcp = (struct tcp_sock *)sk;

	if (event == CA_EVENT_CWND_RESTART) {
#ifdef BROKEN_FIELD_TOO_NARROW
		*(volatile __u64 *)&tcp->snd_cwnd = 10;
#else
		tcp->snd_cwnd = 10;
#endif
		tcp->app_limited = tcp->packets_out;
		sk->sk_pacing_rate = 1000000;
	}
}

SEC("struct_ops")
__u32 BPF_PROG(control_undo, struct sock *sk)
{
	return tcp_reno_undo_cwnd(sk);
}

SEC(".struct_ops")
struct tcp_congestion_ops control = {
	.init = (void *)control_init,
	.ssthresh = (void *)control_ssthresh,
	.cong_avoid = (void *)control_avoid,
	.pkts_acked = (void *)control_acked,
	.cwnd_event = (void *)control_event,
	.undo_cwnd = (void *)control_undo,
	.name = "bpf_control",
};

char LICENSE[] SEC("license") = "GPL";
