package dev.bpfgate.interp.call;

import dev.bpfgate.diag.HelperCode;
import dev.bpfgate.diag.Rejection;
import dev.bpfgate.interp.Execution;
import dev.bpfgate.interp.memory.MemoryAccess;
import dev.bpfgate.interp.memory.RegionUse;
import dev.bpfgate.kernel.MapTrait;
import dev.bpfgate.kernel.MapTypeRules;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.state.RegValue;

/** Strings that helpers take only from maps that nobody can change any more. Mirrors: check_reg_const_str. */
public final class ConstantString {
    private final Execution x;
    private final MemoryAccess memory;

    public ConstantString(Execution x, MemoryAccess memory) {
        this.x = x;
        this.memory = memory;
    }

    /** Rejects a pointer that is not to such a string. */
    public void require(int register) {
        RegValue pointer = x.reg(register);
        MapDefinition map = (MapDefinition) pointer.target();
        if (!map.isFrozen() || (map.flags() & MapDefinition.RDONLY_PROG) == 0) {
            throw new Rejection(HelperCode.STRING_MAP_WRITABLE, register);
        }
        if (!pointer.number().isConstant()) {
            throw new Rejection(HelperCode.STRING_ADDRESS_VARIABLE, register);
        }
        MapTypeRules rules = x.kernel().mapType(map.type());
        if (rules == null || !rules.has(MapTrait.DIRECT_VALUE)) {
            throw new Rejection(HelperCode.STRING_NO_DIRECT_VALUE);
        }
        int rest = (int) (map.valueSize() - pointer.offset());
        memory.regions().require(register, rest, false, RegionUse.READ);
        if (at(pointer) == null) {
            throw new Rejection(HelperCode.STRING_NOT_TERMINATED);
        }
    }

    /** Returns the string that a pointer to one is at, a byte a character, or null if it has no end. */
    static String at(RegValue pointer) {
        MapDefinition map = (MapDefinition) pointer.target();
        byte[] contents = map.contents();
        StringBuilder text = new StringBuilder();
        long end = map.valueSize();
        for (long i = pointer.offset() + pointer.number().value(); i < end; i++) {
            int octet = contents != null && i < contents.length ? contents[(int) i] & 0xff : 0;
            if (octet == 0) {
                return text.toString();
            }
            text.append((char) octet);
        }
        return null;
    }
}
