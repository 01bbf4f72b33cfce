package dev.bpfgate.object;

/**
 * Why a loader would refuse an object, or a program, before any kernel saw it.
 *
 * @param errno negative, as libbpf gives it; its own numbers begin at -4000
 * @param message the reason, for people
 */
public record Refusal(int errno, String message) {
    public static final int ENOENT = -2;
    public static final int ESRCH = -3;
    public static final int EINVAL = -22;
    public static final int E2BIG = -7;
    public static final int ERANGE = -34;
    public static final int ENOTSUP = -95;
    /** libbpf's number for a malformed object. */
    public static final int FORMAT = -4001;
    /** libbpf's number for a relocation that cannot be done. */
    public static final int RELOCATION = -4005;
}
