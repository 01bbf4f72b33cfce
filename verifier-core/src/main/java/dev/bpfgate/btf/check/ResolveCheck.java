package dev.bpfgate.btf.check;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.BtfType.SectionVariable;
import dev.bpfgate.btf.RefusedException;
import dev.bpfgate.btf.TypeWords;
import java.util.List;

/**
 * The kernel's rules for types that refer to others. A type is resolved after those it refers to; a stack of at most
 * {@value ResolveStack#MAX_DEPTH} holds those that wait. Where following may stop depends on what began: behind a
 * pointer, a structure need not be complete yet. Mirrors: the {@code resolve} family.
 */
final class ResolveCheck {
    private static final long MAX_UNSIGNED = 0xffffffffL;

    private final Btf btf;
    private final TypeWords words;
    private final Resolutions resolutions;
    private final MemberCheck memberCheck;
    private final ResolveStack stack;

    ResolveCheck(Btf btf) {
        this.btf = btf;
        this.words = new TypeWords(btf);
        this.resolutions = new Resolutions(btf);
        this.memberCheck = new MemberCheck(btf, resolutions);
        this.stack = new ResolveStack(btf, words);
    }

    void checkAll() throws RefusedException {
        PrototypeCheck prototypes = new PrototypeCheck(btf, words, resolutions, this::ensureResolved);
        for (int id = 1; id < btf.typeCount(); id++) {
            ensureResolved(id);
            if (btf.kind(id) == BtfKind.FUNC_PROTO) {
                prototypes.check(id);
            }
        }
    }

    private void ensureResolved(int id) throws RefusedException {
        if (!ResolveStack.needsResolution(btf.kind(id)) || stack.isResolved(id)) {
            return;
        }
        stack.begin(id);
        while (!stack.isEmpty()) {
            step(stack.top());
        }
        if (!isPlausible(id)) {
            throw words.type(id, "Invalid resolve state");
        }
    }

    private void step(int id) throws RefusedException {
        switch (btf.kind(id)) {
            case TYPEDEF, VOLATILE, CONST, RESTRICT, TYPE_TAG -> modifier(id, target(id));
            case POINTER -> pointer(id, target(id));
            case VAR -> variable(id, target(id));
            case ARRAY -> array(id, (BtfType.Array) btf.type(id));
            case STRUCT, UNION -> composite(id, ((BtfType.Composite) btf.type(id)).members());
            case DATA_SECTION -> section(id, ((BtfType.DataSection) btf.type(id)).variables());
            case FUNC -> function(id, target(id));
            case DECL_TAG -> declTag(id, (BtfType.DeclTag) btf.type(id));
            case VOID, INT, ENUM, ENUM64, FLOAT, FORWARD, FUNC_PROTO -> throw new IllegalStateException();
        }
    }

    private int target(int id) {
        return ((BtfType.Reference) btf.type(id)).typeId();
    }

    private void modifier(int id, int next) throws RefusedException {
        if (isOnlySource(next)) {
            throw words.type(id, "Invalid type_id");
        }
        if (!stack.waitFor(next)) {
            finishReference(id, next);
        }
    }

    private void pointer(int id, int next) throws RefusedException {
        if (isOnlySource(next)) {
            throw words.type(id, "Invalid type_id");
        }
        if (!stack.waitFor(next) && !waitsForPointerBehind(next)) {
            finishReference(id, next);
        }
    }

    /** Within structures modifiers are resolved up to a pointer only; that pointer has its turn here. */
    private boolean waitsForPointerBehind(int modifier) throws RefusedException {
        if (!btf.kind(modifier).isModifier()) {
            return false;
        }
        int behind = resolutions.finalId(modifier);
        return btf.kind(behind) == BtfKind.POINTER && stack.waitFor(behind);
    }

    private void finishReference(int id, int next) throws RefusedException {
        int sized = resolutions.sizedType(next);
        int finalId = sized;
        if (sized == 0) {
            finalId = stack.isResolved(next) ? resolutions.finalId(next) : next;
            BtfKind kind = btf.kind(finalId);
            if (kind != BtfKind.VOID && kind != BtfKind.FORWARD && kind != BtfKind.FUNC_PROTO) {
                throw words.type(id, "Invalid type_id");
            }
        }
        finish(id, finalId, 0);
    }

    private void variable(int id, int next) throws RefusedException {
        if (isOnlySource(next)) {
            throw words.type(id, "Invalid type_id");
        }
        if (stack.waitFor(next) || waitsForPointerBehind(next)) {
            return;
        }
        int sized = resolutions.sizedType(next);
        if (sized == 0) {
            throw words.type(id, "Invalid type_id");
        }
        finish(id, sized, 0);
    }

    private void array(int id, BtfType.Array array) throws RefusedException {
        int index = array.indexTypeId();
        if (hasNoSize(index) || isOnlySource(index)) {
            throw words.type(id, "Invalid index");
        }
        if (stack.waitFor(index)) {
            return;
        }
        if (!(btf.type(resolutions.sizedType(index)) instanceof BtfType.Int integer)
                || !MemberCheck.isRegular(integer)) {
            throw words.type(id, "Invalid index");
        }
        int element = array.elementTypeId();
        if (hasNoSize(element) || isOnlySource(element)) {
            throw words.type(id, "Invalid elem");
        }
        if (!stack.waitFor(element)) {
            finishArray(id, array);
        }
    }

    private void finishArray(int id, BtfType.Array array) throws RefusedException {
        int element = resolutions.sizedType(array.elementTypeId());
        if (element == 0) {
            throw words.type(id, "Invalid elem");
        }
        if (btf.type(element) instanceof BtfType.Int integer && !MemberCheck.isRegular(integer)) {
            throw words.type(id, "Invalid array of int");
        }
        long elementBytes = resolutions.sizeOf(element);
        if (array.count() != 0 && elementBytes > MAX_UNSIGNED / array.count()) {
            throw words.type(id, "Array size overflows U32_MAX");
        }
        finish(id, element, elementBytes * array.count());
    }

    private void composite(int id, List<Member> members) throws RefusedException {
        int first = stack.nextElement();
        if (first > 0) {
            requireFits(id, members, first - 1);
        }
        for (int i = first; i < members.size(); i++) {
            int type = members.get(i).typeId();
            if (hasNoSize(type) || isOnlySource(type)) {
                throw words.member(id, i, "Invalid member");
            }
            if (stack.waitFor(type)) {
                stack.continueAt(id, i + 1);
                return;
            }
            requireFits(id, members, i);
        }
        finish(id, 0, 0);
    }

    private void requireFits(int id, List<Member> members, int index) throws RefusedException {
        String problem = memberCheck.problem(id, members.get(index));
        if (problem != null) {
            int declared = members.get(index).typeId();
            int sized = resolutions.sizedType(declared);
            throw words.member(id, index, problem, sized == 0 ? declared : sized);
        }
    }

    private void section(int id, List<SectionVariable> variables) throws RefusedException {
        stack.forgetBegin();
        for (int i = stack.nextElement(); i < variables.size(); i++) {
            SectionVariable place = variables.get(i);
            if (!(btf.type(place.typeId()) instanceof BtfType.Var variable)) {
                throw words.variable(id, place, "Not a VAR kind member");
            }
            if (stack.waitFor(place.typeId())) {
                // Not at i: a kernel does not compare the size of a variable that it had to resolve here.
                stack.continueAt(id, i + 1);
                return;
            }
            if (resolutions.sizedType(variable.typeId()) == 0) {
                throw words.variable(id, place, "Invalid type");
            }
            if (place.sizeBytes() < resolutions.sizeOf(variable.typeId())) {
                throw words.variable(id, place, "Invalid size");
            }
        }
        finish(id, 0, 0);
    }

    private void function(int id, int prototypeId) throws RefusedException {
        if (!(btf.type(prototypeId) instanceof BtfType.FuncProto prototype)) {
            throw words.type(id, "Invalid type_id");
        }
        for (int i = 0; i < prototype.parameters().size(); i++) {
            boolean anonymous = btf.raw().elementNameOffset(prototypeId, i) == 0;
            if (anonymous && prototype.parameters().get(i).typeId() != 0) {
                throw words.type(id, "Invalid arg#" + (i + 1));
            }
        }
        finish(id, prototypeId, 0);
    }

    private void declTag(int id, BtfType.DeclTag tag) throws RefusedException {
        int next = tag.typeId();
        BtfType type = btf.type(next);
        int components = switch (type.kind()) {
            case STRUCT, UNION, FUNC -> -1;
            case VAR, TYPEDEF -> 0;
            default -> throw words.type(id, "Invalid type_id");
        };
        if (stack.waitFor(next)) {
            return;
        }
        if (components < 0) {
            components = btf.info(type instanceof BtfType.Func function ? function.typeId() : next) & 0xffff;
        }
        if (tag.componentIndex() != -1 && tag.componentIndex() >= components) {
            throw words.type(id, "Invalid component_idx");
        }
        finish(id, next, 0);
    }

    private void finish(int id, int finalId, long sizeBytes) {
        resolutions.resolve(id, finalId, sizeBytes);
        stack.pop();
    }

    private boolean isPlausible(int id) {
        return switch (btf.kind(id)) {
            case TYPEDEF, VOLATILE, CONST, RESTRICT, TYPE_TAG, POINTER, VAR -> {
                BtfKind behind = btf.kind(resolutions.finalId(id));
                yield !behind.isModifier() && behind != BtfKind.VAR && behind != BtfKind.DATA_SECTION;
            }
            case ARRAY -> isPlausible(id, (BtfType.Array) btf.type(id));
            default -> true;
        };
    }

    private boolean isPlausible(int id, BtfType.Array array) {
        int element = resolutions.sizedType(array.elementTypeId());
        return element != 0
                && !btf.kind(element).isModifier()
                && array.count() * resolutions.sizeOf(element) == resolutions.arrayBytes(id);
    }

    private boolean hasNoSize(int id) {
        return switch (btf.kind(id)) {
            case VOID, FORWARD, FUNC, FUNC_PROTO, DECL_TAG -> true;
            default -> false;
        };
    }

    private boolean isOnlySource(int id) {
        BtfKind kind = btf.kind(id);
        return kind == BtfKind.VAR || kind == BtfKind.DECL_TAG || kind == BtfKind.DATA_SECTION;
    }
}
