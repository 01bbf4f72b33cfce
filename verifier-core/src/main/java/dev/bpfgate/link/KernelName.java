package dev.bpfgate.link;

/** Names that a kernel keeps of programs and maps: the first 15 characters, which must be of a few kinds only. */
final class KernelName {
    private static final int LENGTH = 15;

    private KernelName() {}

    /** Returns whether a kernel takes the name, cut to what it keeps. Mirrors: bpf_obj_name_cpy. */
    static boolean isAccepted(String name) {
        for (int i = 0; i < Math.min(name.length(), LENGTH); i++) {
            char c = name.charAt(i);
            boolean isLetter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!isLetter && !(c >= '0' && c <= '9') && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
