package dev.bpfgate.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command writes.
 *
 * @param out results, buffered: whoever writes to the other stream about the same thing flushes this one first
 * @param err everything else
 * @param environment the variables of the process
 */
record Console(PrintStream out, PrintStream err, Map<String, String> environment) {

    /** Says something about the run itself. */
    void complain(String message) {
        out.flush();
        err.println("bpfgate: " + message);
    }
}
