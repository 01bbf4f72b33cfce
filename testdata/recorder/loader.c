// Puts BPF programs before the running kernel's verifier and writes down what it answers.
//
//   loader [-l LEVEL]... [-c CAPABILITIES] [-f FLAGS] OBJECT...
//                                     every program of the objects, once for each log level (default 5, then 2)
//
//   -c   while it loads, keep only these capabilities, comma-separated: bpf perfmon net_admin sys_admin; or none, or all.
//        Without bpf, kernel.unprivileged_bpf_disabled must be 0.
//   -f   ask for these, comma-separated: strict_alignment any_alignment test_state_freq test_reg_invariants; or -
//
// Standard output gets JSON lines: one about the kernel, then for each object one line and for each program of it
// one line a level. The program is loaded alone, with its siblings off; nothing is attached, run or pinned.
// Needs the right to load programs (root, or CAP_BPF with CAP_PERFMON and CAP_NET_ADMIN) unless -c gives it up.
#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <linux/capability.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

#define MAX_LEVELS 4
#define LOG_BYTES (1000u << 20)  // the kernel's limit is 1 GiB; pages that no log reaches are never touched
#define LOAD_IMM64 0x18

// Values that headers of older distributions do not name.
enum { MAP_USER_RINGBUF = 31, MAP_CGRP_STORAGE = 32 };
enum { SRC_MAP = 1, SRC_MAP_VALUE = 2, SRC_KERNEL_SYMBOL = 3, SRC_MAP_INDEX = 5, SRC_MAP_INDEX_VALUE = 6 };

static char *log_text;
static int levels[MAX_LEVELS], level_count;
static uint64_t kept = ~0ull;  // capabilities while it loads
static uint32_t flags;

// --- what libbpf says while it works -------------------------------------------------------------------------------

static char complaints[1 << 20];
static size_t complaint_bytes;

static void forget_complaints(void)
{
	complaint_bytes = 0;
	complaints[0] = 0;
}

static int note_complaint(enum libbpf_print_level level, const char *format, va_list args)
{
	size_t room = sizeof(complaints) - complaint_bytes;

	if (level != LIBBPF_WARN)
		return 0;
	int written = vsnprintf(complaints + complaint_bytes, room, format, args);
	if (written > 0)
		complaint_bytes += (size_t)written < room ? (size_t)written : room - 1;
	return 0;
}

// --- JSON ----------------------------------------------------------------------------------------------------------

static void print_quoted(const char *text)
{
	putchar('"');
	for (const unsigned char *byte = (const unsigned char *)text; *byte; byte++) {
		if (*byte == '\n')
			fputs("\\n", stdout);
		else if (*byte < ' ' || *byte == '"' || *byte == '\\' || *byte >= 0x7f)
			printf("\\u%04x", *byte);
		else
			putchar(*byte);
	}
	putchar('"');
}

static void print_field(const char *name, const char *text)
{
	printf(",\"%s\":", name);
	print_quoted(text ? text : "");
}

// --- who loads, and what it asks for -------------------------------------------------------------------------------

struct named {
	const char *name;
	uint64_t bits;
};

static const struct named capabilities[] = {
	{ "none", 0 }, { "all", ~0ull }, { "bpf", 1ull << 39 }, { "perfmon", 1ull << 38 }, { "net_admin", 1ull << CAP_NET_ADMIN },
	{ "sys_admin", 1ull << CAP_SYS_ADMIN }, { NULL, 0 },
};

static const struct named load_flags[] = {
	{ "-", 0 }, { "strict_alignment", 1 << 0 }, { "any_alignment", 1 << 1 }, { "test_state_freq", 1 << 3 },
	{ "test_reg_invariants", 1 << 7 }, { NULL, 0 },
};

static uint64_t bits_of(char *list, const struct named *all)
{
	uint64_t bits = 0;

	for (char *name = strtok(list, ","); name; name = strtok(NULL, ",")) {
		const struct named *each = all;

		while (each->name && strcmp(each->name, name))
			each++;
		if (!each->name) {
			fprintf(stderr, "loader: what is %s?\n", name);
			exit(2);
		}
		bits |= each->bits;
	}
	return bits;
}

// Gives up capabilities, or takes them up again: they stay permitted.
static void keep(uint64_t wanted)
{
	struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
	struct __user_cap_data_struct data[2];

	if (syscall(SYS_capget, &header, data)) {
		perror("loader: capget");
		exit(1);
	}
	for (int half = 0; half < 2; half++)
		data[half].effective = data[half].permitted & (uint32_t)(wanted >> 32 * half);
	if (syscall(SYS_capset, &header, data)) {
		perror("loader: capset");
		exit(1);
	}
}

// --- objects -------------------------------------------------------------------------------------------------------

static bool belongs_to_kernel_object(enum bpf_map_type type)
{
	switch ((int)type) {
	case BPF_MAP_TYPE_CGROUP_STORAGE:
	case BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE:
	case BPF_MAP_TYPE_SK_STORAGE:
	case BPF_MAP_TYPE_INODE_STORAGE:
	case BPF_MAP_TYPE_TASK_STORAGE:
	case MAP_CGRP_STORAGE:
		return true;
	default:
		return false;
	}
}

// Gives a map the size that its author left to the program that loads it.
static void size_map(struct bpf_map *map)
{
	int type = bpf_map__type(map);

	if (type == BPF_MAP_TYPE_STACK_TRACE && bpf_map__value_size(map) == 0)
		bpf_map__set_value_size(map, 127 * sizeof(uint64_t));
	if (bpf_map__max_entries(map) != 0 || type == BPF_MAP_TYPE_STRUCT_OPS || belongs_to_kernel_object(type))
		return;
	bpf_map__set_max_entries(map, type == BPF_MAP_TYPE_RINGBUF || type == MAP_USER_RINGBUF ? 4096 : 1);
}

// libbpf loads all programs of a struct_ops map together. Without the others, a refusal of one of them hides nothing.
static void leave_alone(const struct bpf_object *object, struct bpf_map *map, const struct bpf_program *selected)
{
	size_t size = 0;
	const void **slots = bpf_map__initial_value(map, &size);
	const struct bpf_program *program = NULL;

	while ((program = bpf_object__next_program(object, (struct bpf_program *)program)))
		for (size_t i = 0; slots && i < size / sizeof(*slots); i++)
			if (program != selected && slots[i] == program)
				slots[i] = NULL;
}

static struct bpf_program *select_program(struct bpf_object *object, int index)
{
	struct bpf_program *program, *selected = NULL;
	int position = 0;

	bpf_object__for_each_program(program, object) {
		bool wanted = position++ == index;

		bpf_program__set_autoload(program, wanted);
		if (wanted)
			selected = program;
	}
	return selected;
}

// Slots whose 64-bit constant the kernel replaces by an address of its own.
static void print_address_slots(const struct bpf_program *program)
{
	const struct bpf_insn *insns = bpf_program__insns(program);
	size_t count = bpf_program__insn_cnt(program);
	const char *separator = "";

	printf(",\"addresses\":[");
	for (size_t slot = 0; insns && slot < count; slot++) {
		if (insns[slot].code != LOAD_IMM64)
			continue;
		switch (insns[slot].src_reg) {
		case SRC_MAP:
		case SRC_MAP_VALUE:
		case SRC_KERNEL_SYMBOL:
		case SRC_MAP_INDEX:
		case SRC_MAP_INDEX_VALUE:
			printf("%s%zu", separator, slot);
			separator = ",";
		}
		slot++;
	}
	printf("]");
}

// The load of a whole object can fail after its only program was accepted: a slot of a program array, a struct_ops
// member. libbpf names the program only if it was the program that failed.
static bool kernel_refused(const struct bpf_program *program)
{
	char phrase[256];

	snprintf(phrase, sizeof(phrase), "prog '%s': BPF program load failed", bpf_program__name(program));
	return strstr(complaints, phrase) != NULL;
}

static const char *verdict_of(int error, bool refused)
{
	if (!error || (!refused && log_text[0]))
		return "accepted";
	// Right and configuration are judged before the program is: such a refusal is none of the verifier's.
	return refused && !log_text[0] && error == -EPERM ? "unanswered" : "rejected";
}

static void ask_about(const char *path, int index, int level)
{
	struct bpf_object *object;
	struct bpf_program *program;
	struct bpf_map *map;

	forget_complaints();
	object = bpf_object__open_file(path, NULL);
	if (!object)
		return;
	program = select_program(object, index);
	bpf_object__for_each_map(map, object) {
		bpf_map__set_pin_path(map, NULL);
		if (bpf_map__type(map) == BPF_MAP_TYPE_STRUCT_OPS) {
			bpf_map__set_autocreate(map, bpf_program__type(program) == BPF_PROG_TYPE_STRUCT_OPS);
			leave_alone(object, map, program);
		}
		size_map(map);
	}
	log_text[0] = 0;
	bpf_program__set_log_buf(program, log_text, LOG_BYTES);
	bpf_program__set_log_level(program, level);

	bpf_program__set_flags(program, bpf_program__flags(program) | flags);

	keep(kept);
	int error = bpf_object__load(object);
	keep(~0ull);
	bool refused = kernel_refused(program);
	const char *verdict = verdict_of(error, refused);

	printf("{\"path\":");
	print_quoted(path);
	print_field("program", bpf_program__name(program));
	print_field("section", bpf_program__section_name(program));
	print_field("type", libbpf_bpf_prog_type_str(bpf_program__type(program)));
	printf(",\"level\":%d,\"errno\":%d", level, strcmp(verdict, "accepted") ? error : 0);
	print_field("verdict", verdict);
	print_field("stage", log_text[0] ? "verify" : refused || !error ? "load" : "link");
	print_field("btf", !bpf_object__btf(object) ? "none" : bpf_object__btf_fd(object) >= 0 ? "accepted" : "refused");
	print_address_slots(program);
	print_field("log", log_text);
	print_field("loader", complaints);
	printf("}\n");
	bpf_object__close(object);
}

static void ask_about_all(const char *path)
{
	struct bpf_object *object;
	struct bpf_program *program;
	int count = 0;

	forget_complaints();
	object = bpf_object__open_file(path, NULL);
	int error = object ? 0 : -errno;
	if (object) {
		bpf_object__for_each_program(program, object)
			count++;
		bpf_object__close(object);
	}
	printf("{\"path\":");
	print_quoted(path);
	printf(",\"programs\":%d,\"errno\":%d", count, error);
	print_field("loader", complaints);
	printf("}\n");
	for (int index = 0; index < count; index++)
		for (int choice = 0; choice < level_count; choice++)
			ask_about(path, index, levels[choice]);
	fflush(stdout);
}

// -------------------------------------------------------------------------------------------------------------------

static int usage(void)
{
	fprintf(stderr, "usage: loader [-l LEVEL]... [-c CAPABILITIES] [-f FLAGS] OBJECT...\n");
	return 2;
}

int main(int argc, char **argv)
{
	struct rlimit unlimited = { RLIM_INFINITY, RLIM_INFINITY };
	struct utsname system;
	int option;

	while ((option = getopt(argc, argv, "l:c:f:")) != -1) {
		if (option == 'l' && level_count < MAX_LEVELS)
			levels[level_count++] = atoi(optarg);
		else if (option == 'c')
			kept = bits_of(optarg, capabilities);
		else if (option == 'f')
			flags = bits_of(optarg, load_flags);
		else
			return usage();
	}
	if (optind == argc)
		return usage();
	if (level_count == 0) {
		levels[level_count++] = 1 | 4;
		levels[level_count++] = 2;
	}
	log_text = malloc(LOG_BYTES);
	if (!log_text)
		return perror("loader"), 1;
	setrlimit(RLIMIT_MEMLOCK, &unlimited);  // kernels before 5.11 count maps and programs against it
	libbpf_set_print(note_complaint);
	uname(&system);
	printf("{\"kernel\":");
	print_quoted(system.release);
	print_field("machine", system.machine);
	print_field("libbpf", libbpf_version_string() + 1);
	printf("}\n");
	for (; optind < argc; optind++)
		ask_about_all(argv[optind]);
	return 0;
}
