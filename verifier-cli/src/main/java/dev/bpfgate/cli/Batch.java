package dev.bpfgate.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the same work for many things on all cores and hands over the outcomes in the order of the things. Only a few outcomes
 * wait at a time, so a run over thousands of objects needs no more memory than one over ten.
 */
final class Batch {
    /** Engines follow call chains and type graphs iteratively, but parsers of options and layouts may not. */
    private static final long STACK_BYTES = 16L << 20;

    private final int threads;

    /** Makes a batch that works on some threads at once. */
    Batch(int threads) {
        this.threads = threads;
    }

    /** Does the work for each thing; the outcomes are handed over on the calling thread. */
    <T, R> void run(List<T> things, Function<T, R> work, Consumer<R> sink) {
        int workers = Math.min(threads, things.size());
        if (workers <= 1) {
            things.forEach(thing -> sink.accept(work.apply(thing)));
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers, Batch::worker);
        try {
            Queue<Future<R>> waiting = new ArrayDeque<>();
            Iterator<T> rest = things.iterator();
            while (rest.hasNext() || !waiting.isEmpty()) {
                while (rest.hasNext() && waiting.size() < 2 * workers) {
                    T thing = rest.next();
                    waiting.add(pool.submit(() -> work.apply(thing)));
                }
                sink.accept(outcome(waiting.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R outcome(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(null, work, "bpfgate", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
