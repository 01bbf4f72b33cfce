package dev.bpfgate.kernel;

import java.util.Locale;

/**
 * The kinds of maps.
 *
 * <p>Numbers are the kernel's and never change. Which of them a given kernel knows is the business of its
 * {@link KernelProfile}.
 */
public enum MapType {
    /** No type; no kernel creates it. */
    UNSPEC(0),
    /** Hash table, preallocated unless asked otherwise. */
    HASH(1),
    /** Array of values; keys are 32-bit indices. */
    ARRAY(2),
    /** Programs, the targets of tail calls. */
    PROG_ARRAY(3),
    /** Perf events, one for each CPU as a rule. */
    PERF_EVENT_ARRAY(4),
    /** Hash table with one value for each CPU. */
    PERCPU_HASH(5),
    /** Array with one value for each CPU. */
    PERCPU_ARRAY(6),
    /** Stack traces by identifier. */
    STACK_TRACE(7),
    /** References to cgroups. */
    CGROUP_ARRAY(8),
    /** Hash table that evicts what was used least recently. */
    LRU_HASH(9),
    /** Evicting hash table with one value for each CPU. */
    LRU_PERCPU_HASH(10),
    /** Longest prefix match. */
    LPM_TRIE(11),
    /** Array whose values are maps. */
    ARRAY_OF_MAPS(12),
    /** Hash table whose values are maps. */
    HASH_OF_MAPS(13),
    /** Network devices by index, for redirection. */
    DEVMAP(14),
    /** Sockets by index. */
    SOCKMAP(15),
    /** CPUs, for redirection of packets. */
    CPUMAP(16),
    /** AF_XDP sockets by index. */
    XSKMAP(17),
    /** Sockets by key. */
    SOCKHASH(18),
    /** One value for each attached cgroup; superseded by CGRP_STORAGE. */
    CGROUP_STORAGE(19),
    /** Sockets of a reuseport group. */
    REUSEPORT_SOCKARRAY(20),
    /** One value for each attached cgroup and CPU. */
    PERCPU_CGROUP_STORAGE(21),
    /** First in, first out; no keys. */
    QUEUE(22),
    /** Last in, first out; no keys. */
    STACK(23),
    /** One value for each socket. */
    SK_STORAGE(24),
    /** Network devices by key. */
    DEVMAP_HASH(25),
    /** An instance of a kernel structure of function pointers. */
    STRUCT_OPS(26),
    /** Ring buffer from programs to user space. */
    RINGBUF(27),
    /** One value for each inode. */
    INODE_STORAGE(28),
    /** One value for each task. */
    TASK_STORAGE(29),
    /** Bloom filter; no keys. */
    BLOOM_FILTER(30),
    /** Ring buffer from user space to programs. */
    USER_RINGBUF(31),
    /** One value for each cgroup. */
    CGRP_STORAGE(32),
    /** Memory shared with user space, sparse. */
    ARENA(33);

    private static final MapType[] BY_NUMBER = values();

    private final int number;
    private final String libbpfName;

    MapType(int number) {
        this.number = number;
        this.libbpfName = name().toLowerCase(Locale.ROOT);
    }

    /** Returns the number that stands for this type in the kernel's interface: {@code BPF_MAP_TYPE_*}. */
    public int number() {
        return number;
    }

    /** Returns the name that libbpf and bpftool print, such as {@code percpu_hash}. */
    public String libbpfName() {
        return libbpfName;
    }

    /** Returns the name in the kernel's headers, such as {@code BPF_MAP_TYPE_PERCPU_HASH}. */
    public String kernelName() {
        return "BPF_MAP_TYPE_" + name();
    }

    /** Returns the type with the kernel's number, or null when no kernel known here has it. */
    public static MapType ofNumber(int number) {
        // Constants stand in the order of their numbers, without gaps; a test holds this.
        return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : null;
    }

    /** Returns the type with libbpf's name, or null when there is none. */
    public static MapType ofLibbpfName(String name) {
        for (MapType type : BY_NUMBER) {
            if (type.libbpfName.equals(name)) {
                return type;
            }
        }
        return null;
    }
}
