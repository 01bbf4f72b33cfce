package dev.bpfgate.link;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.BtfType;
import dev.bpfgate.link.ResolvedExtern.ConfigurationValue;
import dev.bpfgate.link.ResolvedExtern.Missing;
import dev.bpfgate.link.ResolvedExtern.Undecided;
import dev.bpfgate.object.ExternSymbol;
import dev.bpfgate.object.Refusal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts the values of a kernel's configuration where an object's programs expect them. */
final class KconfigValues {
    private static final String TRISTATE = "libbpf_tristate";

    private final Btf btf;
    private final LinkTarget target;
    private byte[] contents = new byte[0];
    private boolean isComplete = true;

    KconfigValues(Btf btf, LinkTarget target) {
        this.btf = btf;
        this.target = target;
    }

    /** Returns the values added so far, or null when one of them is not known. */
    byte[] contents() {
        return isComplete ? contents : null;
    }

    ResolvedExtern add(ExternSymbol extern) throws UnlinkableException {
        contents = Arrays.copyOf(contents, extern.dataOffset() + extern.sizeBytes());
        switch (extern.name()) {
            case "LINUX_KERNEL_VERSION" -> putNumber(extern, BigInteger.valueOf(target.versionCode()));
            // Kernels since 5.15 have cookies.
            case "LINUX_HAS_BPF_COOKIE" -> putNumber(extern, BigInteger.ONE);
            case "LINUX_HAS_SYSCALL_WRAPPER" -> putNumber(extern, BigInteger.valueOf(seesSystemCallWrappers() ? 1 : 0));
            default -> {
                return addConfigured(extern);
            }
        }
        return new ConfigurationValue();
    }

    /** x86-64 kernels since 4.17 wrap their system calls; loaders notice by probing a wrapper, where kernels have probes. */
    private boolean seesSystemCallWrappers() {
        return target.configuration() == null || target.configuration().isBuiltIn("CONFIG_KPROBE_EVENTS");
    }

    private ResolvedExtern addConfigured(ExternSymbol extern) throws UnlinkableException {
        if (!extern.name().startsWith("CONFIG_")) {
            if (extern.isWeak() && extern.name().startsWith("LINUX_")) {
                return new ConfigurationValue();
            }
            throw UnlinkableException.refused(
                    Refusal.EINVAL, "extern " + extern.name() + " is no configuration value that loaders know");
        }
        if (target.configuration() == null) {
            isComplete = false;
            return new Undecided("the build configuration");
        }
        String value = target.configuration().value(extern.name());
        if (value == null) {
            return extern.isWeak() ? new ConfigurationValue() : new Missing();
        }
        put(extern, value);
        return new ConfigurationValue();
    }

    private void put(ExternSymbol extern, String value) throws UnlinkableException {
        if (value.equals("y") || value.equals("n") || value.equals("m")) {
            putTristate(extern, value.charAt(0));
        } else if (value.startsWith("\"")) {
            putString(extern, value);
        } else {
            putNumber(extern, number(extern, value));
        }
    }

    private void putTristate(ExternSymbol extern, char value) throws UnlinkableException {
        BtfType type = btf.resolve(extern.typeId());
        if (type instanceof BtfType.Int integer && integer.isBool() && extern.sizeBytes() == 1 && value != 'm') {
            contents[extern.dataOffset()] = (byte) (value == 'y' ? 1 : 0);
        } else if (type instanceof BtfType.Int integer && !integer.isBool() && extern.sizeBytes() == 1) {
            contents[extern.dataOffset()] = (byte) value;
        } else if (type instanceof BtfType.Enumeration tristate
                && tristate.name().equals(TRISTATE)
                && extern.sizeBytes() == Integer.BYTES) {
            putBytes(extern, "nym".indexOf(value));
        } else {
            throw mismatch(extern, String.valueOf(value));
        }
    }

    private void putString(ExternSymbol extern, String value) throws UnlinkableException {
        boolean isText =
                btf.resolve(extern.typeId()) instanceof BtfType.Array array && btf.sizeOf(array.elementTypeId()) == 1;
        if (!isText || value.length() < 2 || !value.endsWith("\"")) {
            throw mismatch(extern, value);
        }
        byte[] text = value.substring(1, value.length() - 1).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, contents, extern.dataOffset(), Math.min(text.length, extern.sizeBytes() - 1));
    }

    private static BigInteger number(ExternSymbol extern, String value) throws UnlinkableException {
        try {
            return value.startsWith("0x") ? new BigInteger(value.substring(2), 16) : new BigInteger(value);
        } catch (NumberFormatException e) {
            throw mismatch(extern, value);
        }
    }

    private void putNumber(ExternSymbol extern, BigInteger value) throws UnlinkableException {
        int size = extern.sizeBytes();
        boolean fits = Integer.bitCount(size) == 1 && size <= Long.BYTES;
        if (!(btf.resolve(extern.typeId()) instanceof BtfType.Int integer) || !fits) {
            throw mismatch(extern, value.toString());
        }
        if (integer.isBool()) {
            // only the loader's own values, all 0 or 1, ever stand in a boolean
            if (size != 1 || value.bitLength() > 1) {
                throw mismatch(extern, value.toString());
            }
        } else if (value.bitLength() > size * 8 - (integer.isSigned() ? 1 : 0)
                || value.signum() < 0 && !integer.isSigned()) {
            throw UnlinkableException.refused(
                    Refusal.ERANGE, "configuration value " + extern.name() + "=" + value + " does not fit");
        }
        putBytes(extern, value.longValue());
    }

    private void putBytes(ExternSymbol extern, long value) {
        boolean bigEndian = btf.order() == ByteOrder.BIG_ENDIAN;
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .order(btf.order())
                .putLong(value)
                .array();
        int size = extern.sizeBytes();
        System.arraycopy(bytes, bigEndian ? Long.BYTES - size : 0, contents, extern.dataOffset(), size);
    }

    private static UnlinkableException mismatch(ExternSymbol extern, String value) {
        return UnlinkableException.refused(
                Refusal.EINVAL, "configuration value " + extern.name() + "=" + value + " does not suit its type");
    }
}
