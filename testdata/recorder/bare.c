// bare - ask the running Linux kernel about programs given as bare instructions (needs root).
//
//   bare < PROGRAMS > ANSWERS
//
// Each line of PROGRAMS is one socket filter, 16 hexadecimal digits an instruction as in memory. For each the answer is a line
// `program HEX`, a line `errno N`, the log at level 2 without its `Live regs` block, and a line `end`.
#include <errno.h>
#include <linux/bpf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { MAX_LINE = 1 << 20, LOG_BYTES = 1 << 24 };

static int nibble(char digit)
{
	return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

static void print_log(char *log)
{
	int printing = 1;

	for (char *line = strtok(log, "\n"); line; line = strtok(NULL, "\n")) {
		if (!strncmp(line, "Live regs before insn", 21))
			printing = 0;
		else if (!strncmp(line, "0: R1=", 6))
			printing = 1;
		if (printing)
			puts(line);
	}
}

int main(void)
{
	char *line = malloc(MAX_LINE), *log = malloc(LOG_BYTES);
	unsigned char *code = malloc(MAX_LINE / 2);

	while (fgets(line, MAX_LINE, stdin)) {
		size_t digits = strspn(line, "0123456789abcdef");
		union bpf_attr attr;
		int fd;

		for (size_t i = 0; i < digits / 2; i++)
			code[i] = nibble(line[2 * i]) << 4 | nibble(line[2 * i + 1]);
		memset(&attr, 0, sizeof(attr));
		attr.prog_type = BPF_PROG_TYPE_SOCKET_FILTER;
		attr.insns = (unsigned long)code;
		attr.insn_cnt = digits / 16;
		attr.license = (unsigned long)"GPL";
		attr.log_buf = (unsigned long)log;
		attr.log_size = LOG_BYTES;
		attr.log_level = 2;
		log[0] = 0;
		fd = syscall(SYS_bpf, BPF_PROG_LOAD, &attr, sizeof(attr));
		printf("program %.*s\nerrno %d\n", (int)digits, line, fd < 0 ? errno : 0);
		if (fd >= 0)
			close(fd);
		print_log(log);
		puts("end");
	}
	return 0;
}
