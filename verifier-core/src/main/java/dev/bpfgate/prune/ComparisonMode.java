package dev.bpfgate.prune;

/** How much of a stored state a path's state must repeat to be covered by it. */
enum ComparisonMode {
    /** What the stored state's continuation relied on: scalars that need not be precise may be anything. */
    NOT_EXACT,
    /** All of it, but values may be narrower. */
    RANGE_WITHIN,
    /** All of it. */
    EXACT
}
