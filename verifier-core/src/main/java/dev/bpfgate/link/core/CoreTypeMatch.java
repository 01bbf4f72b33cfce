package dev.bpfgate.link.core;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.Array;
import dev.bpfgate.btf.BtfType.Composite;
import dev.bpfgate.btf.BtfType.Enumeration;
import dev.bpfgate.btf.BtfType.Enumerator;
import dev.bpfgate.btf.BtfType.Forward;
import dev.bpfgate.btf.BtfType.FuncProto;
import dev.bpfgate.btf.BtfType.Int;
import dev.bpfgate.btf.BtfType.Member;
import dev.bpfgate.btf.BtfType.Pointer;

/**
 * Decides whether a type of the object matches one of the kernel, members and all: everything that the object declares
 * must be there under the same names with matching types; the kernel may have more. Behind pointers names suffice.
 */
final class CoreTypeMatch {
    private static final int MAX_DEPTH = 32;

    private final Btf local;
    private final Btf target;
    private final CoreBudget budget = new CoreBudget();

    CoreTypeMatch(Btf local, Btf target) {
        this.local = local;
        this.target = target;
    }

    boolean matches(int localId, int targetId) {
        return matches(localId, targetId, false, MAX_DEPTH);
    }

    private boolean matches(int localId, int targetId, boolean behindPointer, int depth) {
        int left = localId;
        int right = targetId;
        boolean pointed = behindPointer;
        for (int steps = 0; steps < depth && budget.take(); steps++) {
            BtfType localType = local.resolve(left);
            BtfType targetType = target.resolve(right);
            if (!namesMatch(localType.name(), targetType.name())) {
                return false;
            }
            if (localType instanceof Pointer pointer && targetType instanceof Pointer other) {
                pointed = true;
                left = pointer.typeId();
                right = other.typeId();
            } else if (localType instanceof Array array && targetType instanceof Array other) {
                if (array.count() != other.count()) {
                    return false;
                }
                left = array.elementTypeId();
                right = other.elementTypeId();
            } else if (localType instanceof FuncProto prototype && targetType instanceof FuncProto other) {
                if (!parametersMatch(prototype, other, pointed, depth - 1)) {
                    return false;
                }
                left = prototype.returnTypeId();
                right = other.returnTypeId();
            } else {
                return leavesMatch(localType, targetType, pointed, depth);
            }
        }
        return false;
    }

    private boolean parametersMatch(FuncProto prototype, FuncProto other, boolean behindPointer, int depth) {
        if (depth <= 0 || prototype.parameters().size() != other.parameters().size()) {
            return false;
        }
        for (int i = 0; i < prototype.parameters().size(); i++) {
            int left = prototype.parameters().get(i).typeId();
            int right = other.parameters().get(i).typeId();
            if (!matches(left, right, behindPointer, depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean leavesMatch(BtfType localType, BtfType targetType, boolean behindPointer, int depth) {
        return switch (localType.kind()) {
            case VOID -> targetType instanceof BtfType.Void;
            case FORWARD -> forwardMatches((Forward) localType, targetType, behindPointer);
            case ENUM, ENUM64 ->
                targetType instanceof Enumeration other && enumeratorsMatch((Enumeration) localType, other);
            case STRUCT, UNION ->
                behindPointer
                        ? isDeclarationOf((Composite) localType, targetType)
                        : targetType.kind() == localType.kind()
                                && membersMatch((Composite) localType, (Composite) targetType, depth - 1);
            case INT ->
                targetType instanceof Int other
                        && other.sizeBytes() == ((Int) localType).sizeBytes()
                        && other.isSigned() == ((Int) localType).isSigned();
            default -> false;
        };
    }

    private static boolean forwardMatches(Forward forward, BtfType targetType, boolean behindPointer) {
        return switch (targetType.kind()) {
            case FORWARD -> ((Forward) targetType).isUnion() == forward.isUnion();
            case STRUCT -> behindPointer && !forward.isUnion();
            case UNION -> behindPointer && forward.isUnion();
            default -> false;
        };
    }

    private static boolean isDeclarationOf(Composite composite, BtfType targetType) {
        return targetType instanceof Forward forward
                ? forward.isUnion() == composite instanceof BtfType.Union
                : targetType.kind() == composite.kind();
    }

    private boolean enumeratorsMatch(Enumeration enumeration, Enumeration other) {
        if (enumeration.sizeBytes() != other.sizeBytes()
                || enumeration.values().size() > other.values().size()) {
            return false;
        }
        for (Enumerator value : enumeration.values()) {
            if (other.values().stream()
                    .noneMatch(candidate -> budget.take() && namesMatch(value.name(), candidate.name()))) {
                return false;
            }
        }
        return true;
    }

    private boolean membersMatch(Composite composite, Composite other, int depth) {
        if (depth <= 0 || composite.members().size() > other.members().size()) {
            return false;
        }
        for (Member member : composite.members()) {
            boolean found = false;
            for (Member candidate : other.members()) {
                if (budget.take()
                        && namesMatch(member.name(), candidate.name())
                        && matches(member.typeId(), candidate.typeId(), false, depth)) {
                    found = true;
                    break;
                }
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean namesMatch(String localName, String targetName) {
        return targetName.isEmpty() ? localName.isEmpty() : CoreTypes.sameEssentialName(localName, targetName);
    }
}
