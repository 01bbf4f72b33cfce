package dev.bpfgate.cfg;

/** Tells what the functions are like that programs may call; answered by those who know a kernel. */
public interface CallFacts {
    /** Knows no function. */
    CallFacts NONE = new CallFacts() {
        @Override
        public CallTraits helper(int id) {
            return CallTraits.UNKNOWN;
        }

        @Override
        public CallTraits kernelFunction(int btfId, int module) {
            return CallTraits.UNKNOWN;
        }
    };

    /**
     * Returns the traits of a helper as a program of this type sees it, never null: {@link CallTraits#UNKNOWN} when the kernel
     * has none of that number or does not offer it to the type, in which case its arguments count as read.
     */
    CallTraits helper(int id);

    /** Returns the traits of a kernel function, {@link CallTraits#UNKNOWN} when it is not known; never null. */
    CallTraits kernelFunction(int btfId, int module);
}
