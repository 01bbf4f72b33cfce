/** BPF type format: type tables of objects and kernels, and the extensions that follow the instructions. */
package dev.bpfgate.btf;
