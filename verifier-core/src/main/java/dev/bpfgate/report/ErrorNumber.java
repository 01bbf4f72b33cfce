package dev.bpfgate.report;

/** The error numbers with which Linux refuses programs, and their names. */
public enum ErrorNumber {
    EPERM(1),
    ENOENT(2),
    ESRCH(3),
    E2BIG(7),
    EBADF(9),
    EAGAIN(11),
    ENOMEM(12),
    EACCES(13),
    EFAULT(14),
    EBUSY(16),
    EEXIST(17),
    EINVAL(22),
    ENOSPC(28),
    ERANGE(34),
    ENAMETOOLONG(36),
    ELOOP(40),
    EPROTO(71),
    EOPNOTSUPP(95),
    ENOTSUPP(524);

    private final int number;

    ErrorNumber(int number) {
        this.number = number;
    }

    /** Returns the name of a negative error number as in {@code -EINVAL}, or the number itself where it has none here. */
    public static String text(int negative) {
        for (ErrorNumber error : values()) {
            if (error.number == -negative) {
                return "-" + error;
            }
        }
        return Integer.toString(negative);
    }
}
