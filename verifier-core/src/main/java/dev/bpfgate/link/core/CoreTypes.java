package dev.bpfgate.link.core;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.btf.BtfType.Array;
import dev.bpfgate.btf.BtfType.FuncProto;
import dev.bpfgate.btf.BtfType.Int;
import dev.bpfgate.btf.BtfType.Pointer;

/** Compares types of an object with types of a kernel as relocations of types and fields do. */
public final class CoreTypes {
    private static final int MAX_DEPTH = 32;

    private final Btf local;
    private final Btf target;

    /**
     * @param local the object's types
     * @param target the kernel's types
     */
    public CoreTypes(Btf local, Btf target) {
        this.local = local;
        this.target = target;
    }

    /**
     * Returns whether two types of the same name are alike as a whole: the same kind, pointers to and arrays of
     * compatible types, functions of compatible parameters. Members are not compared.
     */
    public boolean areCompatible(int localId, int targetId) {
        return sameKind(local.kind(localId), target.kind(targetId))
                && areCompatible(localId, targetId, MAX_DEPTH, new CoreBudget());
    }

    private boolean areCompatible(int localId, int targetId, int depth, CoreBudget budget) {
        int left = localId;
        int right = targetId;
        for (int steps = 0; steps < depth && budget.take(); steps++) {
            BtfType localType = local.resolve(left);
            BtfType targetType = target.resolve(right);
            if (!sameKind(localType.kind(), targetType.kind())) {
                return false;
            }
            switch (localType.kind()) {
                case VOID, STRUCT, UNION, ENUM, ENUM64, FORWARD -> {
                    return true;
                }
                case INT -> {
                    return areWholeIntegers(localType, targetType);
                }
                case POINTER, ARRAY -> {
                    left = inner(localType);
                    right = inner(targetType);
                }
                case FUNC_PROTO -> {
                    FuncProto prototype = (FuncProto) localType;
                    FuncProto other = (FuncProto) targetType;
                    if (!areParametersCompatible(prototype, other, depth - 1, budget)) {
                        return false;
                    }
                    left = prototype.returnTypeId();
                    right = other.returnTypeId();
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean areParametersCompatible(FuncProto prototype, FuncProto other, int depth, CoreBudget budget) {
        if (depth <= 0 || prototype.parameters().size() != other.parameters().size()) {
            return false;
        }
        for (int i = 0; i < prototype.parameters().size(); i++) {
            int left = prototype.parameters().get(i).typeId();
            int right = other.parameters().get(i).typeId();
            if (!areCompatible(left, right, depth, budget)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether one field may stand for another: both composite, or of the same kind and, if named, name. */
    boolean areFieldsCompatible(int localId, int targetId) {
        int left = localId;
        int right = targetId;
        for (int steps = 0; steps < Btf.MAX_CHAIN; steps++) {
            BtfType localType = local.resolve(left);
            BtfType targetType = target.resolve(right);
            if (localType instanceof BtfType.Composite && targetType instanceof BtfType.Composite) {
                return true;
            }
            if (!sameKind(localType.kind(), targetType.kind())) {
                return false;
            }
            switch (localType.kind()) {
                case POINTER, FLOAT -> {
                    return true;
                }
                case FORWARD, ENUM, ENUM64 -> {
                    return localType.name().isEmpty()
                            || targetType.name().isEmpty()
                            || sameEssentialName(localType.name(), targetType.name());
                }
                case INT -> {
                    return areWholeIntegers(localType, targetType);
                }
                case ARRAY -> {
                    left = inner(localType);
                    right = inner(targetType);
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** Old bit fields were integers that begin within a byte; everything else may change width and sign. */
    private static boolean areWholeIntegers(BtfType localType, BtfType targetType) {
        return ((Int) localType).bitOffset() == 0 && ((Int) targetType).bitOffset() == 0;
    }

    private static int inner(BtfType type) {
        return type instanceof Array array ? array.elementTypeId() : ((Pointer) type).typeId();
    }

    /** Returns whether two kinds can be candidates of each other: equal, or both enumerations. */
    static boolean sameKind(BtfKind localKind, BtfKind targetKind) {
        return localKind == targetKind || localKind.isEnumeration() && targetKind.isEnumeration();
    }

    static boolean sameEssentialName(String localName, String targetName) {
        return Btf.essentialName(localName).equals(Btf.essentialName(targetName));
    }
}
