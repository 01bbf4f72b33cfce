package dev.bpfgate.cli.graph;

/** A way to write pictures. */
public interface GraphFormat {
    /** Returns the picture in this format, ended by a line feed. */
    String of(FlowPicture picture);
}
