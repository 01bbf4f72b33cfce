package dev.bpfgate.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@code testdata/recorder/bare} writes: programs and what a kernel said about them. */
final class ScalarAnswers {

    private final BufferedReader lines;

    /**
     * One program.
     *
     * @param code its instructions in hexadecimal digits
     * @param errno 0 if the kernel accepted it
     * @param log the kernel's log at level 2
     */
    record Answer(String code, int errno, List<String> log) {}

    ScalarAnswers(InputStream in) {
        lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
    }

    /** Returns the next answer, or null after the last one. */
    Answer next() throws IOException {
        String first = lines.readLine();
        if (first == null) {
            return null;
        }
        int errno = Integer.parseInt(lines.readLine().substring("errno ".length()));
        List<String> log = new ArrayList<>();
        for (String line = lines.readLine(); !line.equals("end"); line = lines.readLine()) {
            log.add(line);
        }
        return new Answer(first.substring("program ".length()), errno, log);
    }
}
