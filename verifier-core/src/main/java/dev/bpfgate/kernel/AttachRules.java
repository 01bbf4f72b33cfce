package dev.bpfgate.kernel;

/**
 * By which rules programs attach to a function of the kernel.
 *
 * @param denied whether no tracing program may
 * @param noReturn whether none may run after it, since it does not return
 * @param modifiable whether its result may be changed
 * @param sleepable whether programs there may sleep
 */
public record AttachRules(boolean denied, boolean noReturn, boolean modifiable, boolean sleepable) {
    private static final String SECURITY_HOOK = "security_";

    /** Returns the rules of a function that the table does not name. */
    static AttachRules ofOther(String function) {
        return new AttachRules(false, false, function.startsWith(SECURITY_HOOK), false);
    }
}
