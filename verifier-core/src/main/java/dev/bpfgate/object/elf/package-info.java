/**
 * ELF64 relocatable files of the BPF machine, read without trust: each offset, count and index is checked, and nothing
 * is allocated that the file's own size does not justify. Knows nothing of what BPF loaders make of the sections.
 */
package dev.bpfgate.object.elf;
