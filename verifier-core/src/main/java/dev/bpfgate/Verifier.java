package dev.bpfgate;

import dev.bpfgate.btf.MalformedObjectException;
import dev.bpfgate.cfg.ControlFlowGraph;
import dev.bpfgate.explain.Sources;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.link.LinkResult;
import dev.bpfgate.link.LinkedProgram;
import dev.bpfgate.link.Linker;
import dev.bpfgate.link.LoaderChoices;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.object.ObjectFile;
import dev.bpfgate.object.ObjectFunction;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges objects; immutable, so one may serve several threads. */
public final class Verifier {
    private static final int INSN_BYTES = 8;

    private final VerifierOptions options;
    private final TargetKernel target;
    private final LoaderChoices choices;
    private final ProgramJudge judge;

    /**
     * Makes a verifier that judges as the options say.
     *
     * @throws IllegalArgumentException if the options name a kernel or a program type that is not known, or the target's type
     *     information is malformed
     */
    public Verifier(VerifierOptions options) {
        this(options, Sources.NONE);
    }

    /**
     * Makes a verifier that judges as the options say, and finds the programs' sources to explain what it says.
     *
     * @param sources asked for files by the names that objects have for them
     * @throws IllegalArgumentException as the other constructor
     */
    public Verifier(VerifierOptions options, Sources sources) {
        this.options = options;
        this.target = new TargetKernel(options);
        this.choices =
                new LoaderChoices(options.programType().map(Verifier::typeNamed).orElse(null), options.attachTargets());
        this.judge = new ProgramJudge(options, target, sources);
    }

    private static ProgramType typeNamed(String name) {
        ProgramType type = ProgramType.ofLibbpfName(name);
        if (type == null) {
            throw new IllegalArgumentException("no program type is called '" + name + "'");
        }
        return type;
    }

    /**
     * Returns what the kernel would say to an object.
     *
     * @param name what the object is called in messages
     * @param bytes the object's contents; not changed, and not kept
     */
    public VerificationResult verify(String name, byte[] bytes) {
        try {
            List<ProgramResult> results = new ArrayList<>();
            List<String> remarks = List.of();
            if (options.inputFormat() == InputFormat.RAW_INSNS) {
                results.add(judge.judge(rawProgram(bytes)));
            } else {
                ObjectFile file = ObjectFile.read(name, bytes);
                remarks = remarks(file);
                Linker linker = new Linker(file, target.linkTarget(), choices);
                // One at a time: of a thousand programs, only the results stay in memory.
                for (ObjectFunction program : file.programs()) {
                    results.add(judge.judge(linker.link(program)));
                }
            }
            return new VerificationResult(name, results, remarks, Optional.empty());
        } catch (MalformedObjectException e) {
            return VerificationResult.unreadable(name, e.getMessage());
        }
    }

    /**
     * Returns an object's programs as the kernel would get them, without judging them.
     *
     * @param name what the object is called in messages
     * @param bytes the object's contents; not changed, and not kept
     * @throws MalformedObjectException if it is no object
     */
    public LinkedObject link(String name, byte[] bytes) throws MalformedObjectException {
        if (options.inputFormat() == InputFormat.RAW_INSNS) {
            return new LinkedObject(name, List.of(rawProgram(bytes)), List.of(), List.of());
        }
        ObjectFile file = ObjectFile.read(name, bytes);
        List<LinkResult> programs = new Linker(file, target.linkTarget(), choices).linkAll();
        return new LinkedObject(name, programs, file.maps(), remarks(file));
    }

    private static List<String> remarks(ObjectFile file) {
        List<String> remarks = new ArrayList<>(file.remarks());
        if (file.programs().isEmpty()) {
            remarks.add("no programs in it");
        }
        for (MapDefinition map : file.maps()) {
            map.completions().forEach(words -> remarks.add("map " + map.name() + ": " + words));
        }
        return remarks;
    }

    /** Returns the names of the target's helpers and functions. */
    public CallNames names() {
        return target.names();
    }

    /** Returns the flow of control in a program, sound or not: jumps that lead nowhere are left out. */
    public ControlFlowGraph controlFlow(LinkedProgram program) {
        return judge.controlFlow(program);
    }

    private LinkedProgram rawProgram(byte[] bytes) throws MalformedObjectException {
        if (choices.untyped() == null) {
            throw new IllegalStateException("bare instructions need a type");
        }
        if (bytes.length % INSN_BYTES != 0) {
            throw new MalformedObjectException(
                    "bare instructions", bytes.length / INSN_BYTES * (long) INSN_BYTES, "the last one is cut off");
        }
        return LinkedProgram.ofRaw(choices.untyped(), bytes, ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns one line about a mistake of this program, for whoever has to find it. */
    public static String internalError(Throwable problem) {
        StackTraceElement[] trace = problem.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        String words = String.valueOf(problem).lines().findFirst().orElse("");
        return ProgramResult.INTERNAL_ERROR + ": " + words + place;
    }
}
