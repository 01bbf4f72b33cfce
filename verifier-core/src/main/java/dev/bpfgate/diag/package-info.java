/** What is said to a person about a program: codes with the kernel's words, places, values; no formatting of reports. */
package dev.bpfgate.diag;
