/** Decides, without a kernel, what a Linux kernel's eBPF verifier would decide about an object file. */
module dev.bpfgate {
    requires transitive org.jgrapht.core;
    requires org.slf4j;

    exports dev.bpfgate.btf;
    exports dev.bpfgate.btf.ext;
    exports dev.bpfgate.btf.field;
    exports dev.bpfgate.diag;
    exports dev.bpfgate.domain;
    exports dev.bpfgate.explain;
    exports dev.bpfgate.explain.cause;
    exports dev.bpfgate.explain.source;
    exports dev.bpfgate.cfg;
    exports dev.bpfgate.interp;
    exports dev.bpfgate.interp.trace;
    exports dev.bpfgate.isa;
    exports dev.bpfgate.kernel;
    exports dev.bpfgate.link;
    exports dev.bpfgate.prune;
    exports dev.bpfgate.state;
    exports dev.bpfgate.structure;
    exports dev.bpfgate.object.elf;
    exports dev.bpfgate.object;
    exports dev.bpfgate.report;
    exports dev.bpfgate;
}
