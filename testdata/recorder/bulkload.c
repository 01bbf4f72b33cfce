// bulkload - asks the running kernel about many small programs and maps, one question a line.
//
//   bulkload [-l LOG_LEVEL] [-c CAPABILITIES] [-t MILLISECONDS] < QUESTIONS > ANSWERS
//
// Questions, fields separated by spaces, numbers decimal or 0x...:
//   prog TYPE EXPECTED_ATTACH_TYPE PROG_FLAGS ATTACH_BTF_ID LICENSE HEX [BTF FUNCTIONS]
//                                                                          load these instructions; FUNCTIONS in HEX are
//                                                                          pairs of slot and type in an earlier BTF
//   map TYPE KEY_SIZE VALUE_SIZE MAX_ENTRIES MAP_FLAGS MAP_EXTRA INNER BTF KEY_TYPE VALUE_TYPE [NAME]
//                                                                          create a map; INNER is an earlier map, BTF an
//                                                                          earlier BTF, -1 for none
//   btf HEX                                                                load this type information
//   level LOG_LEVEL                                                        no question: how the next programs are logged
//   reset                                                                  forget (and close) all maps and BTFs
// Maps and BTFs are counted from 0 in the order of their questions, also those that the kernel refused. In HEX a 64-bit
// immediate load with source register 1 or 2 names a map by that count; the loader puts its descriptor there.
//
// One answer a line: errno (0: accepted), a tab, and what the kernel wrote, newlines as \n and backslashes as \\.
// -c keeps only these capabilities, comma-separated: bpf perfmon net_admin sys_admin; "none" keeps none. Questions of a
// process without bpf need kernel.unprivileged_bpf_disabled=0.
// -t: a program that the kernel is not done with by then gets EAGAIN for an answer.
// Nothing is attached, pinned or run; every program is closed at once. Needs no library.
#include <errno.h>
#include <linux/bpf.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

enum { MAX_FDS = 4096, MAX_INSNS = 8192, LOG_BYTES = 64 << 20, FUNCTION_BYTES = 8 };

struct fds {
	int fd[MAX_FDS];
	int count;
};

static struct fds maps, btfs;
static char log_text[LOG_BYTES];
static int log_level = 1;
static long patience_ms;

static long bpf(enum bpf_cmd command, union bpf_attr *attr)
{
	return syscall(SYS_bpf, command, attr, sizeof(*attr));
}

static void remember(struct fds *fds, int fd)
{
	if (fds->count == MAX_FDS) {
		fprintf(stderr, "bulkload: more than %d descriptors\n", MAX_FDS);
		exit(2);
	}
	fds->fd[fds->count++] = fd;
}

static int recall(const struct fds *fds, long index)
{
	return index >= 0 && index < fds->count ? fds->fd[index] : -1;
}

static void forget(struct fds *fds)
{
	for (int i = 0; i < fds->count; i++)
		if (fds->fd[i] >= 0)
			close(fds->fd[i]);
	fds->count = 0;
}

static void answer(long result, const char *text)
{
	printf("%d\t", result < 0 ? errno : 0);
	for (; *text; text++) {
		if (*text == '\n')
			fputs("\\n", stdout);
		else if (*text == '\\')
			fputs("\\\\", stdout);
		else
			putchar_unlocked(*text);
	}
	putchar('\n');
}

// The next field of the line as a number; a missing one is 0.
static uint64_t number(void)
{
	const char *field = strtok(NULL, " \n");

	return field ? strtoull(field, NULL, 0) : 0;
}

static int digit(char sign)
{
	if (sign >= '0' && sign <= '9')
		return sign - '0';
	return sign >= 'a' && sign <= 'f' ? sign - 'a' + 10 : -1;
}

// Bytes of a field of hexadecimal digits, at most size of them.
static size_t bytes(const char *hex, unsigned char *into, size_t size)
{
	size_t count = 0;

	for (; hex && count < size && digit(hex[0]) >= 0 && digit(hex[1]) >= 0; hex += 2)
		into[count++] = (unsigned char)(digit(hex[0]) << 4 | digit(hex[1]));
	return count;
}

static void name_maps(struct bpf_insn *insns, size_t count)
{
	for (size_t i = 0; i + 1 < count; i++) {
		if (insns[i].code != (BPF_LD | BPF_IMM | BPF_DW))
			continue;
		if (insns[i].src_reg == BPF_PSEUDO_MAP_FD || insns[i].src_reg == BPF_PSEUDO_MAP_VALUE)
			insns[i].imm = recall(&maps, insns[i].imm);
		i++;
	}
}

static void lose_patience(int signal)
{
	(void)signal;  // that it came is enough for the kernel
}

// From now on, until called with 0: a signal after so much time.
static void wait_at_most(long ms)
{
	struct itimerval timer = { .it_value = { .tv_sec = ms / 1000, .tv_usec = ms % 1000 * 1000 } };

	if (patience_ms)
		setitimer(ITIMER_REAL, &timer, NULL);
}

// The descriptor of the type information that the line's next field counts; -1 if there is no such field.
static int field_as_btf(void)
{
	const char *field = strtok(NULL, " \n");

	return field ? recall(&btfs, strtol(field, NULL, 0)) : -1;
}

static void ask_prog(void)
{
	static struct bpf_insn insns[MAX_INSNS];
	static unsigned char functions[MAX_INSNS * FUNCTION_BYTES];
	union bpf_attr attr = { 0 };
	const char *license;
	long fd;
	int btf;

	attr.prog_type = number();
	attr.expected_attach_type = number();
	attr.prog_flags = number();
	attr.attach_btf_id = number();
	license = strtok(NULL, " \n");
	attr.license = (uintptr_t)(license ? license : "");
	attr.insn_cnt = bytes(strtok(NULL, " \n"), (unsigned char *)insns, sizeof(insns)) / sizeof(*insns);
	name_maps(insns, attr.insn_cnt);
	btf = field_as_btf();
	if (btf >= 0) {
		attr.prog_btf_fd = btf;
		attr.func_info_rec_size = FUNCTION_BYTES;
		attr.func_info_cnt = bytes(strtok(NULL, " \n"), functions, sizeof(functions)) / FUNCTION_BYTES;
		attr.func_info = (uintptr_t)functions;
	}
	attr.insns = (uintptr_t)insns;
	attr.log_level = log_level;
	attr.log_buf = (uintptr_t)log_text;
	attr.log_size = sizeof(log_text);
	log_text[0] = 0;
	wait_at_most(patience_ms);
	fd = bpf(BPF_PROG_LOAD, &attr);
	wait_at_most(0);
	answer(fd, log_text);
	if (fd >= 0)
		close(fd);
}

static void ask_map(void)
{
	union bpf_attr attr = { 0 };
	const char *name;
	long fd, btf;

	attr.map_type = number();
	attr.key_size = number();
	attr.value_size = number();
	attr.max_entries = number();
	attr.map_flags = number();
	attr.map_extra = number();
	fd = recall(&maps, (long)number());
	attr.inner_map_fd = fd < 0 ? 0 : fd;
	btf = recall(&btfs, (long)number());
	attr.btf_fd = btf < 0 ? 0 : btf;
	attr.btf_key_type_id = number();
	attr.btf_value_type_id = number();
	name = strtok(NULL, " \n");
	if (name)
		strncpy(attr.map_name, name, sizeof(attr.map_name) - 1);
	fd = bpf(BPF_MAP_CREATE, &attr);
	answer(fd, "");
	remember(&maps, fd);
}

static void ask_btf(void)
{
	static unsigned char data[1 << 20];
	union bpf_attr attr = { 0 };
	long fd;

	attr.btf_size = bytes(strtok(NULL, " \n"), data, sizeof(data));
	attr.btf = (uintptr_t)data;
	attr.btf_log_level = 1;
	attr.btf_log_buf = (uintptr_t)log_text;
	attr.btf_log_size = sizeof(log_text);
	log_text[0] = 0;
	fd = bpf(BPF_BTF_LOAD, &attr);
	answer(fd, log_text);
	remember(&btfs, fd);
}

static void keep_capabilities(char *names)
{
	static const struct {
		const char *name;
		int bit;
	} known[] = { { "bpf", 39 }, { "perfmon", 38 }, { "net_admin", 12 }, { "sys_admin", 21 } };
	struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
	struct __user_cap_data_struct data[2] = { 0 };
	uint64_t kept = 0;

	for (char *name = strtok(names, ","); name; name = strtok(NULL, ","))
		for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
			if (!strcmp(name, known[i].name))
				kept |= 1ULL << known[i].bit;
	data[0].effective = data[0].permitted = (uint32_t)kept;
	data[1].effective = data[1].permitted = (uint32_t)(kept >> 32);
	if (syscall(SYS_capset, &header, data)) {
		perror("bulkload: capset");
		exit(2);
	}
}

int main(int argc, char **argv)
{
	char *line = NULL;
	size_t size = 0;
	int option;

	while ((option = getopt(argc, argv, "l:c:t:")) != -1) {
		if (option == 'l')
			log_level = atoi(optarg);
		else if (option == 'c')
			keep_capabilities(optarg);
		else if (option == 't')
			patience_ms = atol(optarg);
		else
			return 2;
	}
	signal(SIGALRM, lose_patience);
	while (getline(&line, &size, stdin) > 0) {
		const char *question = strtok(line, " \n");

		if (!question || *question == '#')
			continue;
		if (!strcmp(question, "prog"))
			ask_prog();
		else if (!strcmp(question, "map"))
			ask_map();
		else if (!strcmp(question, "btf"))
			ask_btf();
		else if (!strcmp(question, "reset"))
			forget(&maps), forget(&btfs);
		else if (!strcmp(question, "level"))
			log_level = (int)number();
		else
			return fprintf(stderr, "bulkload: no question: %s\n", question), 2;
	}
	free(line);
	return 0;
}
