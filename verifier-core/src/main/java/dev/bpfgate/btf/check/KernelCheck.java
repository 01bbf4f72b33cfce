package dev.bpfgate.btf.check;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfRefusal;
import dev.bpfgate.btf.RefusedException;

/**
 * Says whether a kernel (Linux 6.18) takes a type table, as a loader would hand it over:
 *
 * <ol>
 *   <li>header and sections: {@link SectionCheck};
 *   <li>each type on its own, in order: {@link MetaCheck};
 *   <li>each type with those it refers to, in order: {@link ResolveCheck};
 *   <li>chains of qualifiers: {@link TagChainCheck};
 *   <li>structures with locks, lists, trees and counters: {@link SpecialStructCheck}.
 * </ol>
 *
 * <p>The first failure is the kernel's only one. Mirrors: {@code btf_parse}.
 */
public final class KernelCheck {
    private KernelCheck() {}

    /**
     * {@return why a kernel refuses a table, or null when it takes it, whatever types the kernel itself has}
     *
     * @param btf a table in memory, made by {@link Btf#parse}; its byte order is not held against it
     */
    public static BtfRefusal check(Btf btf) {
        return check(btf, null);
    }

    /**
     * {@return why a kernel refuses a table, or null when it takes it}
     *
     * @param btf a table in memory, made by {@link Btf#parse}; its byte order is not held against it
     * @param kernel the kernel's own types, or null: pointers to objects that it cannot release are then not found
     */
    public static BtfRefusal check(Btf btf, Btf kernel) {
        try {
            SectionCheck.check(btf.raw());
            new MetaCheck(btf).checkAll();
            new ResolveCheck(btf).checkAll();
            new TagChainCheck(btf).checkAll();
            new SpecialStructCheck(btf, kernel).checkAll();
            return null;
        } catch (RefusedException refused) {
            return refused.refusal();
        }
    }
}
