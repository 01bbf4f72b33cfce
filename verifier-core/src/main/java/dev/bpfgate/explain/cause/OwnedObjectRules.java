package dev.bpfgate.explain.cause;

import static java.util.Map.entry;

import dev.bpfgate.diag.DiagnosticCode;
import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.diag.OwnershipCode;
import java.util.Map;

/** Objects that programs allocate, keep in maps, and give back. */
final class OwnedObjectRules {
    static final Map<DiagnosticCode, PlainRule> RULES = Map.ofEntries(
            entry(
                    OwnershipCode.NOT_ALLOCATED,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants an object that the program allocated",
                            "passed here",
                            "an object that bpf_obj_new() or a remove returned and that was not given away",
                            "pass what bpf_obj_new() returned")),
            entry(
                    OwnershipCode.NOT_VALUE_OR_ALLOCATED,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants a member of a map's value or of an allocated object",
                            "passed here",
                            "the member's address",
                            "put it into the structure of a map, and look up its value")),
            entry(
                    OwnershipCode.NEITHER_OWNED_NOR_BORROWED,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} wants an object that this program owns, or has found under the lock",
                            "passed here",
                            "an object that bpf_obj_new() or a remove returned and that was not given away",
                            "take it out of where it is kept first: bpf_kptr_xchg()")),
            entry(
                    OwnershipCode.OBJECT_FOR_DROP,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} frees an object of another kind than this",
                            "passed here",
                            "what bpf_obj_new() returned to bpf_obj_drop(), and bpf_percpu_obj_new() to bpf_percpu_obj_drop()",
                            "take the function that belongs to the one which made the object")),
            entry(
                    OwnershipCode.OBJECT_FOR_PERCPU_DROP,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} frees an object of another kind than this",
                            "passed here",
                            "what bpf_obj_new() returned to bpf_obj_drop(), and bpf_percpu_obj_new() to bpf_percpu_obj_drop()",
                            "take the function that belongs to the one which made the object")),
            entry(
                    OwnershipCode.NO_REFERENCE_COUNT,
                    new PlainRule(
                            "field-missing",
                            "the structure has no reference count",
                            "passed here",
                            "a member of type struct bpf_refcount",
                            "add struct bpf_refcount to the structure")),
            entry(
                    OwnershipCode.NODE_NEITHER_BORROWED_NOR_COUNTED,
                    new PlainRule(
                            "wrong-argument",
                            "{callee} can only take out what was found in the tree",
                            "passed here",
                            "a node found under the lock: bpf_rbtree_first(), bpf_rbtree_left() and the like",
                            "find the node first, and keep the lock")),
            entry(
                    OwnershipCode.NODE_OF_OTHER_TYPE,
                    new PlainRule(
                            "wrong-argument",
                            "the node is not the one that the list or tree was declared for",
                            "passed here",
                            "the structure and the member that __contains() names",
                            "pass the address of that member, or declare the list or tree with __contains() for this one")),
            entry(
                    OwnershipCode.NODE_AT_OTHER_OFFSET,
                    new PlainRule(
                            "wrong-argument",
                            "the node is not the one that the list or tree was declared for",
                            "passed here",
                            "the structure and the member that __contains() names",
                            "pass the address of that member, or declare the list or tree with __contains() for this one")),
            entry(
                    OwnershipCode.OBJECT_FIELD_NOT_DIRECT,
                    new PlainRule(
                            "field-not-accessible",
                            "this accesses a {0} directly",
                            "accessed here",
                            "only its own functions, or the members beside it",
                            "read or write the other members one by one")),
            entry(
                    OwnershipCode.KPTR_TYPE,
                    new PlainRule(
                            "wrong-argument",
                            "the pointer is of another type than the member that is to keep it",
                            "stored here",
                            "a pointer of the type that the member has",
                            "declare the member with the type of what it keeps")),
            entry(
                    OwnershipCode.LOOSE_KPTR_TYPE,
                    new PlainRule(
                            "wrong-argument",
                            "the pointer is of another type than the member that is to keep it",
                            "stored here",
                            "a pointer of the type that the member has",
                            "declare the member with the type of what it keeps")),
            entry(
                    OwnershipCode.KPTR_NOT_REFERENCED,
                    new PlainRule(
                            "wrong-argument",
                            "this member keeps pointers without a reference",
                            "passed here",
                            "a member declared with __kptr",
                            "declare it with __kptr in place of __kptr_untrusted")),
            entry(
                    OwnershipCode.KPTR_OFFSET,
                    new PlainRule(
                            "field-offset",
                            "the pointer is not at a member that keeps pointers",
                            "passed here",
                            "the address of a member declared with __kptr",
                            "pass &value->member")),
            entry(
                    OwnershipCode.KPTR_IMMEDIATE,
                    new PlainRule(
                            "kept-pointer-written",
                            "a member that keeps a pointer can be set to NULL only",
                            "written here",
                            "",
                            "put a pointer into it with bpf_kptr_xchg(), which returns what was there")),
            entry(
                    OwnershipCode.KPTR_INSTRUCTION_MODE,
                    new PlainRule(
                            "kept-pointer-written",
                            "a member that keeps a pointer is only read and written as a whole",
                            "accessed here",
                            "a load or store of 8 bytes",
                            "read it as a pointer; change it with bpf_kptr_xchg()")),
            entry(
                    OwnershipCode.UPTR_STORE,
                    new PlainRule(
                            "kept-pointer-written",
                            "programs cannot change a pointer to memory of user space",
                            "written here",
                            "",
                            "only user space sets it")),
            entry(
                    MemoryCode.FIELD_SIZE,
                    new PlainRule(
                            "kept-pointer-written",
                            "only a part of a {0} is accessed",
                            "accessed here",
                            "all 8 bytes of it",
                            "access the member as the pointer that it is")),
            entry(
                    MemoryCode.FIELD_MISALIGNED,
                    new PlainRule(
                            "kept-pointer-written",
                            "this access lies across a {0}",
                            "accessed here",
                            "an access that begins where the member does",
                            "access the member by its name")),
            entry(
                    MemoryCode.FIELD_VARIABLE_OFFSET,
                    new PlainRule(
                            "field-offset",
                            "whether this is a {0} is decided at run time",
                            "accessed here",
                            "a constant offset",
                            "access the member by its name")),
            entry(
                    OwnershipCode.ALLOCATION_TYPE_NO_STRUCT,
                    new PlainRule(
                            "wrong-argument",
                            "only structures can be allocated",
                            "allocated here",
                            "a struct of the program",
                            "allocate a struct that has what you need: bpf_obj_new(typeof(struct ...))")),
            entry(
                    OwnershipCode.ALLOCATION_TYPE_OUT_OF_RANGE,
                    new PlainRule(
                            "wrong-argument",
                            "this is no type of the program",
                            "allocated here",
                            "a struct of the program",
                            "name the type: bpf_obj_new(typeof(struct ...))")),
            entry(
                    OwnershipCode.PERCPU_TYPE_TOO_LARGE,
                    new PlainRule(
                            "object-too-large",
                            "{0} bytes are too many for an object that each CPU has",
                            "allocated here",
                            "at most {1} bytes",
                            "split the structure, or keep it in a BPF_MAP_TYPE_PERCPU_ARRAY")),
            entry(
                    OwnershipCode.PERCPU_TYPE_NOT_NUMBERS,
                    new PlainRule(
                            "wrong-argument",
                            "an object that each CPU has may have numbers only",
                            "allocated here",
                            "a structure without pointers",
                            "keep pointers elsewhere")),
            entry(
                    OwnershipCode.PERCPU_TYPE_SPECIAL_FIELDS,
                    new PlainRule(
                            "wrong-argument",
                            "an object that each CPU has may have no locks, lists or kept pointers",
                            "allocated here",
                            "a structure of numbers",
                            "keep those elsewhere")));

    private OwnedObjectRules() {}
}
