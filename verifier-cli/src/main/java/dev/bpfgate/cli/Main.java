package dev.bpfgate.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the process starts and ends. */
public final class Main {
    private static final int BUFFER_BYTES = 1 << 16;

    private Main() {}

    /** Runs one command line and ends the process with its {@link ExitStatus}. */
    public static void main(String[] args) {
        StandardOutput standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out =
                new PrintStream(new BufferedOutputStream(standard, BUFFER_BYTES), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = new Bpfgate(out, err, System.getenv()).run(args);
        out.flush();
        String complaint = standard.complaint();
        if (complaint != null) {
            err.println("bpfgate: cannot write all results: " + complaint);
            status = ExitStatus.INTERNAL_ERROR.code();
        }
        System.exit(status);
    }
}
