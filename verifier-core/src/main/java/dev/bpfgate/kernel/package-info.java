/**
 * What a kernel knows, as versioned data: program, attach and map types, helpers, kernel functions, contexts and limits.
 *
 * <p>{@link dev.bpfgate.kernel.KernelProfile} is the entrance. Facts that differ between kernels lie in resources beside
 * this package, one directory for each kernel; code asks the profile and never a version number.
 */
package dev.bpfgate.kernel;
