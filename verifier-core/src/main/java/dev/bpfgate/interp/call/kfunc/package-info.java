/**
 * Calls of the kernel's own functions: what each argument has to be is read from the function's types, names of its parameters
 * and flags; what comes back is worth as much as these say. With the state that such calls open and close: iterators, sections
 * of RCU, preemption and interrupts, objects that lists and trees own. Mirrors: {@code check_kfunc_call}.
 */
package dev.bpfgate.interp.call.kfunc;
