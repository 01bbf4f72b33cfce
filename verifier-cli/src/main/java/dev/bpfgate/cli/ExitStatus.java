package dev.bpfgate.cli;

/** The exit statuses, the most telling first: of several, a run ends with the one that is declared first. */
enum ExitStatus {
    /** A mistake of this program, not of the objects. */
    INTERNAL_ERROR(70, "a mistake of bpfgate itself; other objects are still reported"),
    /** Wrong options or arguments. */
    USAGE(2, "wrong options or arguments"),
    /** A file that cannot be read, or is no BPF object. */
    UNREADABLE(5, "a file cannot be read, or is no BPF object"),
    /** The kernel refuses at least one program. */
    REJECTED(1, "the kernel refuses at least one program"),
    /** At least one program costs more than it may. */
    OVER_BUDGET(3, "a program is over a budget"),
    /** At least one program needs something that is not modelled. */
    INCONCLUSIVE(4, "a program needs something that is not modelled; see --inconclusive"),
    /** The kernel accepts every program. */
    ACCEPTED(0, "the kernel accepts every program");

    private final int code;
    private final String meaning;

    ExitStatus(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** Returns when a run ends so, for people. */
    String meaning() {
        return meaning;
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
