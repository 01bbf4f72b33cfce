package dev.bpfgate.object;

/** Whether a loader shall keep a map in the BPF file system; it changes nothing about verification. */
public enum MapPinning {
    /** The map lives as long as its users. */
    NONE,
    /** The map is shared under its name. */
    BY_NAME
}
