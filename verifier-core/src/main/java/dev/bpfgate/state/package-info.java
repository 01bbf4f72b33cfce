/**
 * The abstract machine: what a register, a stack slot, a frame and a whole path of a program may hold.
 *
 * <p>Values ({@link dev.bpfgate.state.RegValue}) are immutable and shared between states; {@link
 * dev.bpfgate.state.Frame} and {@link dev.bpfgate.state.MachineState} are mutable, and copies share their arrays until
 * either side is written. Nothing here knows what an instruction does.
 */
package dev.bpfgate.state;
