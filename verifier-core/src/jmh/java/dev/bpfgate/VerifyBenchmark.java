package dev.bpfgate;

import dev.bpfgate.explain.Sources;
import dev.bpfgate.link.LinkResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long bpfgate takes for test objects: to read and link them, and to judge their programs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class VerifyBenchmark {
    /** Object below testdata. */
    @Param({"network/xdp_firewall.bpf.o", "network/connection_tracker.bpf.o", "generated/random_20261122.bpf.o"})
    public String object;

    private Verifier verifier;
    private ProgramJudge judge;
    private byte[] bytes;
    private List<LinkResult> programs;

    /** Reads the object once. */
    @Setup(Level.Trial)
    public void read() throws Exception {
        VerifierOptions options = VerifierOptions.defaults().withLogLevel(0).withExplanations(false);
        verifier = new Verifier(options);
        judge = new ProgramJudge(options, new TargetKernel(options), Sources.NONE);
        bytes = Files.readAllBytes(Path.of(System.getProperty("testdata", "../testdata"), object));
        programs = verifier.link(object, bytes).programs();
    }

    /** Reading and linking. */
    @Benchmark
    public Object link() throws Exception {
        return verifier.link(object, bytes);
    }

    /** Structure and simulation of all programs, linked already. */
    @Benchmark
    public int judge() {
        int accepted = 0;
        for (LinkResult program : programs) {
            accepted += judge.judge(program).verdict() == Verdict.ACCEPTED ? 1 : 0;
        }
        return accepted;
    }
}
