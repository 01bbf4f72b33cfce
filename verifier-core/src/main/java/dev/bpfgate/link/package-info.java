/**
 * Programs made ready for a kernel as libbpf makes them: relocated, subprograms appended, fields of kernel types
 * adjusted. What cannot be linked is a value that says why.
 */
package dev.bpfgate.link;
