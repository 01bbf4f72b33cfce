/** Control flow: blocks, edges, orders, loops, and what static analyses know of each instruction. */
package dev.bpfgate.cfg;
