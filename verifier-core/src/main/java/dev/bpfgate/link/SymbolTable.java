package dev.bpfgate.link;

/** What a kernel's own table of symbols lists: it finds no address of what is not there. */
public enum SymbolTable {
    /** Functions alone. */
    FUNCTIONS,
    /** Functions and variables: built with {@code CONFIG_KALLSYMS_ALL}, as kernels of distributions are. */
    FUNCTIONS_AND_VARIABLES,
    /** Nobody said what the kernel was built with. */
    UNKNOWN;

    static SymbolTable of(BuildConfiguration configuration) {
        if (configuration == null) {
            return UNKNOWN;
        }
        return configuration.isBuiltIn("CONFIG_KALLSYMS_ALL") ? FUNCTIONS_AND_VARIABLES : FUNCTIONS;
    }
}
