/** The eBPF instruction set of RFC 9669 and the forms that Linux adds to it: shapes, decoding, text. */
package dev.bpfgate.isa;
