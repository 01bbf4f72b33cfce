/**
 * Fields with a meaning of their own in values of maps and in objects that programs allocate: locks, timers, kernel pointers,
 * lists, trees. Found by the names and tags of their types. Mirrors: {@code btf_parse_fields}.
 */
package dev.bpfgate.btf.field;
