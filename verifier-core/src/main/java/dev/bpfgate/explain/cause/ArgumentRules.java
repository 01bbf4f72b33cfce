package dev.bpfgate.explain.cause;

import static java.util.Map.entry;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.KfuncCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.OwnershipCode;
import dev.bpfgate.diag.StackCode;
import java.util.Map;

/** Arguments with types of their own: dynptrs, iterators, strings, fields of map values. */
final class ArgumentRules {
    static final Map<DiagnosticCode, PlainRule> RULES = Map.ofEntries(
            entry(
                    HelperCode.DYNPTR_ARGUMENT,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants the address of a dynptr",
                            "passed here",
                            "the address of a struct bpf_dynptr on the stack",
                            "declare struct bpf_dynptr in the function, and pass its address")),
            entry(
                    HelperCode.DYNPTR_NOT_UNINITIALISED,
                    new PlainRule(
                            "dynptr-in-use",
                            "{callee} makes a dynptr in a variable that holds one, or is no clean place for one",
                            "made here",
                            "a struct bpf_dynptr on the stack that holds nothing",
                            "use a variable of its own for each dynptr")),
            entry(
                    HelperCode.DYNPTR_NOT_INITIALISED,
                    new PlainRule(
                            "not-initialised",
                            "{callee} gets a dynptr that was not made, or not its beginning",
                            "used here",
                            "the address of a dynptr that was made on every way to here",
                            "make it first, and pass its own address without an offset")),
            entry(
                    HelperCode.DYNPTR_DATA_TYPE,
                    new PlainRule(
                            "wrong-argument",
                            "bpf_dynptr_from_mem() takes memory of maps only",
                            "passed here",
                            "a pointer to a value of a map",
                            "look up a value of a map, and make the dynptr of that")),
            entry(
                    HelperCode.RELEASE_OF_CONST_DYNPTR,
                    new PlainRule(
                            "nothing-to-release",
                            "{callee} gives back a dynptr that was only lent",
                            "given back here",
                            "a dynptr that this program made",
                            "leave it out: who lent it gives it back")),
            entry(
                    KfuncCode.DYNPTR_MADE_OF_CONST,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} would change a dynptr that was only lent",
                            "passed here",
                            "a dynptr that this program made",
                            "make a copy of it with bpf_dynptr_clone()")),
            entry(
                    StackCode.OVERWRITE_REFERENCED_DYNPTR,
                    new PlainRule(
                            "dynptr-in-use",
                            "this overwrites a dynptr that is still to be given back",
                            "overwritten here",
                            "",
                            "submit or discard it first")),
            entry(
                    KfuncCode.PACKET_SLICE_READ_ONLY,
                    new PlainRule(
                            "packet-read-only",
                            "this program may not write into packets, and asks for a slice to write",
                            "called here",
                            "bpf_dynptr_slice() for reading",
                            "take bpf_dynptr_slice() in place of bpf_dynptr_slice_rdwr()")),
            entry(
                    KfuncCode.ITERATOR_NOT_ON_STACK,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants the address of an iterator on the stack",
                            "passed here",
                            "the address of a local struct bpf_iter_...",
                            "declare the iterator in the function, and pass its address")),
            entry(
                    KfuncCode.ITERATOR_NOT_UNINITIALISED,
                    new PlainRule(
                            "iterator-in-use",
                            "the iterator is made while it still runs",
                            "made here again",
                            "an iterator that was destroyed, or never made",
                            "destroy it first, or use a variable of its own")),
            entry(
                    HelperCode.STRING_NOT_TERMINATED,
                    new PlainRule(
                            "string-not-constant",
                            "the string has no end",
                            "passed here",
                            "a zero at its end, within its array",
                            "make the array longer by one: char text[] = \"...\" does so")),
            entry(
                    HelperCode.STRING_ADDRESS_VARIABLE,
                    new PlainRule(
                            "string-not-constant",
                            "which string this is, is decided at run time",
                            "passed here",
                            "one constant string",
                            "call it in a branch of its own for each string")),
            entry(
                    HelperCode.MAP_WRITE_FORBIDDEN,
                    new PlainRule(
                            "map-read-only",
                            "{callee} would write into a map that programs may only read",
                            "passed here",
                            "a map without BPF_F_RDONLY_PROG",
                            "take the flag away, if the program is to write the map")),
            entry(
                    HelperCode.ARGUMENT_POSSIBLY_NULL,
                    new PlainRule(
                            "missing-null-check",
                            "{callee} takes no NULL, and may get it here",
                            "passed here",
                            "a comparison with NULL on every way to this place",
                            "check the pointer before the call")),
            entry(
                    HelperCode.ARGUMENT_KERNEL_TYPE,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants a pointer to struct {2}, and gets one to struct {1}",
                            "passed here",
                            "a pointer to struct {2}",
                            "pass a pointer to the right structure: a member's address with &, or what a pointer in it points to")),
            entry(
                    HelperCode.FUNC_IP_ATTACH_TYPE,
                    new PlainRule(
                            "helper-not-for-program-type",
                            "{callee} is for fentry, fexit, fmod_ret, kprobe and uprobe programs",
                            "called here",
                            "",
                            "attach the program in one of these ways")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_NOT_SCALAR,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants a number, and gets a pointer",
                            "passed here",
                            "a number",
                            "pass what the pointer points to")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_NOT_CONSTANT,
                    new PlainRule(
                            "size-not-constant",
                            "{callee} wants a constant here",
                            "passed here",
                            "a number that the compiler knows",
                            "pass sizeof() of a variable, or a constant")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_NOT_MAP,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants a map",
                            "passed here",
                            "the address of a map",
                            "pass &map")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_NOT_CONTEXT,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants the context",
                            "passed here",
                            "a pointer to the context, as the program got it",
                            "pass the context itself")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_NO_MAP_VALUE,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants a pointer into a map's value",
                            "passed here",
                            "a pointer to a member of a map's value",
                            "look up the value first: bpf_map_lookup_elem()")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_WANTS_OBJECT,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants an object of the kernel, and gets something else",
                            "passed here",
                            "a pointer to an object that the kernel gave to the program",
                            "pass the pointer that a hook, helper or kernel function gave")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_NOT_LOCK,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants a lock in a value of a map or in an allocated object",
                            "passed here",
                            "the address of a lock's member",
                            "put the lock into the structure of a map, and look up its value")),
            entry(
                    KfuncCode.KFUNC_ARGUMENT_NOT_FUNCTION,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants a function of the program",
                            "passed here",
                            "the name of a static function",
                            "pass the function itself")),
            entry(
                    MemoryCode.CALLBACK_NOT_STATIC,
                    new PlainRule(
                            "callback-not-static",
                            "a function that is called back must be static",
                            "passed here",
                            "a static function",
                            "declare the function static")),
            entry(
                    HelperCode.FIELD_MISSING,
                    new PlainRule(
                            "field-missing",
                            "values of map '{0}' have no {1}",
                            "used here",
                            "a struct {1} in the type of its values",
                            "add struct {1} to the structure, and look up the value in that map")),
            entry(
                    HelperCode.LOCK_OFFSET,
                    new PlainRule(
                            "field-offset",
                            "the pointer is not at the struct {1}_lock of the value",
                            "passed here",
                            "the address of that member: offset {2}",
                            "pass &value->member")),
            entry(
                    HelperCode.FIELD_OFFSET,
                    new PlainRule(
                            "field-offset",
                            "the pointer is not at the struct {1} of the value",
                            "passed here",
                            "the address of that member: offset {2}",
                            "pass &value->member")),
            entry(
                    HelperCode.LOCK_OFFSET_VARIABLE,
                    new PlainRule(
                            "field-offset",
                            "which member this is, is decided at run time",
                            "passed here",
                            "a pointer with a constant offset",
                            "pass &value->member; choose by looking up another value")),
            entry(
                    HelperCode.FIELD_OFFSET_VARIABLE,
                    new PlainRule(
                            "field-offset",
                            "which member this is, is decided at run time",
                            "passed here",
                            "a pointer with a constant offset",
                            "pass &value->member; choose by looking up another value")),
            entry(
                    OwnershipCode.KPTR_OFFSET_VARIABLE,
                    new PlainRule(
                            "field-offset",
                            "which member this is, is decided at run time",
                            "passed here",
                            "a pointer with a constant offset",
                            "pass &value->member; choose by looking up another value")),
            entry(
                    KfuncCode.TASK_WORK_MAP_MISMATCH,
                    new PlainRule(
                            "other-map",
                            "the map is not the one that the value lies in",
                            "passed here",
                            "the map that the value was looked up in",
                            "pass the same map to the lookup and to this")),
            entry(
                    KfuncCode.QUEUE_MAP_MISMATCH,
                    new PlainRule(
                            "other-map",
                            "the map is not the one that the value lies in",
                            "passed here",
                            "the map that the value was looked up in",
                            "pass the same map to the lookup and to this")));

    private ArgumentRules() {}
}
