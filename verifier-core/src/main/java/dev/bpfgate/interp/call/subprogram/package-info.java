/**
 * Functions of the program's own: what they are handed, static ones entered and left as part of a path, global ones judged by
 * themselves from what their types promise, callbacks queued for helpers and kernel functions. Mirrors: {@code check_func_call},
 * {@code prepare_func_exit}, {@code do_check_subprogs}.
 */
package dev.bpfgate.interp.call.subprogram;
