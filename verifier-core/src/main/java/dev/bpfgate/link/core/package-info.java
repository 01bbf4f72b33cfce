/**
 * CO-RE: instructions that mention types of the kernel they were compiled with are rewritten for the target kernel's. What an
 * object wants ({@link dev.bpfgate.link.core.CoreSpec}) is looked for among the target's types, and the value that it has there
 * is patched into the instruction; one that is nowhere makes it invalid on purpose, for the verifier to refuse where it is
 * reached. Mirrors: libbpf's relocation, and its order of candidates.
 */
package dev.bpfgate.link.core;
