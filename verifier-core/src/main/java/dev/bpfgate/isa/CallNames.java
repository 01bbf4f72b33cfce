package dev.bpfgate.isa;

/** Names of what calls call, known only to those who know a kernel. */
public interface CallNames {
    /** Names nothing: helpers print as unknown, kernel functions without a name. */
    CallNames NONE = new CallNames() {
        @Override
        public String helper(int id) {
            return null;
        }

        @Override
        public String kernelFunction(int btfId, int module) {
            return null;
        }
    };

    /** Returns the name of a helper, such as {@code bpf_map_lookup_elem}, or null when the kernel has none of that number. */
    String helper(int id);

    /**
     * Returns the name of a kernel function, or null when it is unknown.
     *
     * @param module the call's offset field: 0 for the kernel itself, else an index of loaded modules
     */
    String kernelFunction(int btfId, int module);
}
