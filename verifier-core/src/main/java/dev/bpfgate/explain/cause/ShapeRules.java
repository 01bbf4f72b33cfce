package dev.bpfgate.explain.cause;

import static java.util.Map.entry;

import dev.bpfgate.diag.AttachCode;
import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.ExitCode;
import dev.bpfgate.diag.StructureCode;
import java.util.Map;

/** What is wrong with a program before any way through it is followed, and where all of them end. */
final class ShapeRules {
    private static final String NOT_COMPILED =
            "this is no code that a compiler makes: look at the assembler, or the tool that wrote it";

    static final Map<DiagnosticCode, PlainRule> RULES = Map.ofEntries(
            entry(
                    StructureCode.PROGRAM_TYPE,
                    new PlainRule(
                            "program-type-missing",
                            "the target kernel was built without programs of this type",
                            "",
                            "a kernel that has the program type",
                            "check the section's name; name another kernel's types with --btf")),
            entry(
                    StructureCode.UNREACHABLE_INSN,
                    new PlainRule(
                            "unreachable",
                            "no way through the program leads to instruction {0}",
                            "never reached",
                            "only instructions that some way leads to",
                            "remove it; " + NOT_COMPILED)),
            entry(
                    StructureCode.JUMP_OUT_OF_RANGE,
                    new PlainRule(
                            "jump-out-of-function",
                            "the jump at instruction {0} leaves its function, for {1}",
                            "jumps from here",
                            "a place in the same function",
                            NOT_COMPILED)),
            entry(
                    StructureCode.PACKET_LOAD_RETURN,
                    new PlainRule(
                            "packet-load-in-void",
                            "a function that reads the packet with LD_ABS or LD_IND must return an int",
                            "in this function",
                            "int as the function's type: such a read ends it with 0 where the packet is too short",
                            "let the function return int, or read with bpf_skb_load_bytes()")),
            entry(
                    StructureCode.MAP_DESCRIPTOR,
                    new PlainRule(
                            "no-map",
                            "the program names a map by the number {0}, and there is none",
                            "named here",
                            "a map of the object, which loaders replace with its number",
                            "name a map that the object declares: &map")),
            entry(
                    AttachCode.HOOK_DISABLED,
                    new PlainRule(
                            "hook-disabled",
                            "programs cannot be attached to the hook {1}",
                            "",
                            "a hook of the kernel that is open to programs",
                            "attach to another hook of LSM")),
            entry(
                    AttachCode.FUNCTION_NOT_MODIFIABLE,
                    new PlainRule(
                            "function-not-modifiable",
                            "the result of {0}() cannot be replaced by programs",
                            "",
                            "a security_...() function, or one that allows errors to be injected",
                            "look on with fentry or fexit instead of fmod_ret")),
            entry(
                    ExitCode.RETURN_VALUE_UNKNOWN,
                    new PlainRule(
                            "return-value",
                            "this returns a pointer, and has to return a number",
                            "returned here",
                            "a number",
                            "return one of the values that this type of program has")));

    private ShapeRules() {}
}
