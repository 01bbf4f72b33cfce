package dev.bpfgate.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One line on a terminal that says how far a long run is; erased before anything else is written. Shown to people alone: when
 * standard error is a terminal, and no CI runs it.
 */
final class Progress implements AutoCloseable {
    /** Set by the launcher, which can ask the system. */
    static final String TERMINAL_PROPERTY = "bpfgate.terminal.error";

    private static final long PATIENCE_MILLIS = 1_000;
    private static final long PERIOD_MILLIS = 200;

    /** A line that wraps could not be erased. */
    private static final int LONGEST_NAME = 60;

    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final int total;
    private final Set<Path> running = new LinkedHashSet<>();
    private final ScheduledExecutorService clock;
    private int done;
    private boolean shown;

    private Progress(PrintStream err, int total, boolean visible) {
        this.err = err;
        this.total = total;
        this.clock = visible ? Executors.newSingleThreadScheduledExecutor(Progress::daemon) : null;
    }

    /** Begins a run over some objects. */
    static Progress over(int total, boolean quiet, Console console) {
        Map<String, String> environment = console.environment();
        boolean ci = !environment.getOrDefault("CI", "").isEmpty();
        boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
        boolean visible = Boolean.getBoolean(TERMINAL_PROPERTY) && !quiet && !ci && !dumb;
        Progress progress = new Progress(console.err(), total, visible);
        if (visible) {
            progress.start();
        }
        return progress;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the clock; what shows progress has nothing to tell
    private void start() {
        clock.scheduleAtFixedRate(this::show, PATIENCE_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }

    /** Works on an object; it is named as long as that takes. May be called from several threads. */
    <R> R during(Path object, Function<Path, R> work) {
        begin(object);
        try {
            return work.apply(object);
        } finally {
            end(object);
        }
    }

    private synchronized void begin(Path object) {
        running.add(object);
    }

    private synchronized void end(Path object) {
        running.remove(object);
        done++;
    }

    /** Makes place for something else, which is written at once. */
    synchronized void write(Runnable writing) {
        if (shown) {
            err.print(ERASE);
            shown = false;
        }
        writing.run();
    }

    private synchronized void show() {
        if (running.isEmpty()) {
            return;
        }
        String name = running.iterator().next().getFileName().toString().replaceAll("\\p{Cntrl}", "?");
        err.print(ERASE + "[" + done + "/" + total + "] " + name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        err.flush();
        shown = true;
    }

    @Override
    public void close() {
        if (clock != null) {
            clock.shutdownNow();
            write(err::flush);
        }
    }
}
