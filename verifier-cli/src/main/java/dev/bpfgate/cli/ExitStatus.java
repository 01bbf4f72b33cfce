package dev.bpfgate.cli;

/** The exit statuses, the most telling first: of several, a run ends with the one that is declared first. */
enum ExitStatus {
    /** A mistake of this program, not of the objects. */
    INTERNAL_ERROR(70),
    /** Wrong options or arguments. */
    USAGE(2),
    /** A file that cannot be read, or is no BPF object. */
    UNREADABLE(5),
    /** The kernel refuses at least one program. */
    REJECTED(1),
    /** At least one program costs more than it may. */
    OVER_BUDGET(3),
    /** At least one program needs something that is not modelled. */
    INCONCLUSIVE(4),
    /** The kernel accepts every program. */
    ACCEPTED(0);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** Returns what the shell sees. */
    int code() {
        return code;
    }

    /** Returns the more telling of two statuses. */
    ExitStatus and(ExitStatus other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
