package dev.bpfgate.kernel;

/**
 * A hook of the security module framework.
 *
 * @param name without {@code bpf_lsm_}
 * @param result what it returns
 * @param sleepable whether programs there may sleep
 * @param disabled whether the kernel refuses programs there
 * @param trustedArguments whether objects passed there are known to be alive; not where they are being made or freed
 */
public record LsmHook(String name, Result result, boolean sleepable, boolean disabled, boolean trustedArguments) {

    /** Kinds of results. */
    public enum Result {
        /** Zero or a negative errno. */
        ERRNO,
        /** Zero or one. */
        BOOL,
        /** Nothing. */
        VOID,
        /** Not known, since programs are refused there. */
        UNKNOWN
    }

    private static final ReturnRange ERRNOS = new ReturnRange(-4095, 0);
    private static final ReturnRange ZERO_OR_ONE = new ReturnRange(0, 1);
    private static final ReturnRange ONE = new ReturnRange(1, 1);

    /**
     * Returns which numbers a program attached to this hook may return, or null for any.
     *
     * @param attachType {@link AttachType#LSM_MAC} or {@link AttachType#LSM_CGROUP}
     */
    public ReturnRange returnRange(AttachType attachType) {
        if (attachType == AttachType.LSM_CGROUP) {
            return result == Result.VOID ? ONE : ZERO_OR_ONE;
        }
        switch (result) {
            case ERRNO:
                return ERRNOS;
            case BOOL:
                return ZERO_OR_ONE;
            default:
                return null;
        }
    }
}
