/**
 * The section {@code .BTF.ext}: for ranges of instructions their functions, source lines and CO-RE relocations.
 */
package dev.bpfgate.btf.ext;
