package dev.bpfgate.btf;

/**
 * Why a kernel would refuse a type table. Loaders then load the programs without types: their messages differ and
 * carry no source lines.
 *
 * @param typeId the refused type, 0 when the table as a whole is meant
 * @param text the line of the kernel's log that says why, without line break: {@code [4] FUNC f type_id=1 Invalid arg#1};
 *     of rules about which the kernel says nothing, the type and bpfgate's own words in parentheses
 * @param errno the kernel's error number, negative
 */
public record BtfRefusal(int typeId, String text, int errno) {
    /** Types are for loaders with CAP_BPF only. */
    public static final BtfRefusal NOT_ALLOWED = new BtfRefusal(0, "(the loader may not bring types)", -1);

    public static final int ENOENT = -2;
    public static final int EFAULT = -14;
    public static final int EINVAL = -22;
    public static final int EEXIST = -17;
    public static final int E2BIG = -7;
    public static final int ELOOP = -40;
    public static final int ENOTSUPP = -524;
}
