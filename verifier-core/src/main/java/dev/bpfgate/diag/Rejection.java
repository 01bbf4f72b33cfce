package dev.bpfgate.diag;

import java.util.ArrayList;
import java.util.List;

/**
 * Ends the simulation because the kernel would reject the program here. It is thrown at most once a program outside of
 * speculative paths, has no stack trace, and carries every line that the kernel prints for it, the decisive one last.
 */
public final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Line> lines;
    private final int errno;

    /**
     * One message.
     *
     * @param code what it says
     * @param args what the template's conversions stand for: {@code Integer, Long, String} or values whose string form is meant
     */
    public record Line(DiagnosticCode code, List<Object> args) {
        public Line {
            args = List.copyOf(args);
        }
    }

    /** Makes a rejection of one line with the code's own error number. */
    public Rejection(DiagnosticCode code, Object... args) {
        this(List.of(new Line(code, List.of(args))), code.errno());
    }

    private Rejection(List<Line> lines, int errno) {
        super(null, null, false, false);
        this.lines = lines;
        this.errno = errno;
    }

    /** Returns a rejection that says one line more, which becomes the decisive one; the error number is the new code's. */
    public Rejection and(DiagnosticCode code, Object... args) {
        List<Line> all = new ArrayList<>(lines);
        all.add(new Line(code, List.of(args)));
        return new Rejection(List.copyOf(all), code.errno());
    }

    /** Returns the same rejection with another error number. */
    public Rejection withErrno(int otherErrno) {
        return new Rejection(lines, otherErrno);
    }

    public List<Line> lines() {
        return lines;
    }

    /** Returns the last line, the one that names the reason. */
    public Line decisive() {
        return lines.get(lines.size() - 1);
    }

    /** Returns the kernel's error number, negative. */
    public int errno() {
        return errno;
    }

    @Override
    public String getMessage() {
        return decisive().code().id();
    }
}
