package dev.bpfgate.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads programs written in the syntax of the kernel's log, one instruction a line:
 *
 * <pre>
 *     r6 = r1                      ; a comment, # and // start one as well
 *     0: (b7) r0 = 0               ; slot numbers and opcode bytes are accepted and ignored
 *     if w0 s> 0x5 goto out        ; a label, or pc+1
 *     r1 = 0x100000000 ll          ; 64-bit immediates: hexadecimal, or a trailing ll
 *     r1 = function callback
 *     r1 = map_fd 3                ; also map_value 3+16, btf_id 7, map_idx 0, map_idx_value 0+16
 *     call bpf_ktime_get_ns#5      ; the number counts; call pc+2 and call name enter a subprogram
 *     call kfunc name#1234
 *     raw 05 1 2 3 4               ; opcode in hexadecimal, then dst, src, off, imm
 *     .repeat 100 r0 += 1          ; the same instruction many times
 * out:
 *     exit
 * </pre>
 */
public final class TextAssembler {
    private static final Pattern COMMENT = Pattern.compile("(;|//|#(?![-\\d])).*");
    private static final Pattern PREFIX = Pattern.compile("^(\\d+:\\s*)?(\\([0-9a-f]{2}\\)\\s*)?");
    private static final Pattern LABEL = Pattern.compile("([A-Za-z_][\\w.]*):");
    private static final Pattern REPEAT = Pattern.compile("\\.repeat (\\d+) (.*)");

    private final List<LineSyntax> syntaxes = new ArrayList<>();

    /** Makes a reader; it keeps nothing between programs. */
    public TextAssembler() {
        syntaxes.addAll(ArithmeticSyntax.ALL);
        syntaxes.addAll(MemorySyntax.ALL);
        syntaxes.addAll(ControlSyntax.ALL);
    }

    /**
     * Returns the program that the text describes.
     *
     * @throws IllegalArgumentException if a line cannot be read, with its number and text
     */
    public Insn[] assemble(String text) {
        Assembler assembler = new Assembler();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            try {
                assembleLine(assembler, COMMENT.matcher(line).replaceFirst("").strip());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
            }
        }
        return assembler.build();
    }

    private void assembleLine(Assembler assembler, String line) {
        if (line.isEmpty()) {
            return;
        }
        Matcher label = LABEL.matcher(line);
        if (label.matches()) {
            assembler.label(label.group(1));
            return;
        }
        Matcher repeat = REPEAT.matcher(line);
        int times = repeat.matches() ? Integer.parseInt(repeat.group(1)) : 1;
        String instruction = repeat.matches() ? repeat.group(2) : line;
        assembleInstruction(assembler, PREFIX.matcher(instruction).replaceFirst(""), times);
    }

    private void assembleInstruction(Assembler assembler, String text, int times) {
        for (LineSyntax syntax : syntaxes) {
            Matcher matcher = syntax.pattern().matcher(text);
            if (matcher.matches()) {
                for (int i = 0; i < times; i++) {
                    syntax.action().emit(assembler, matcher);
                }
                return;
            }
        }
        throw new IllegalArgumentException("no instruction: " + text);
    }
}
