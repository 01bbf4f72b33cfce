/** Results as JSON: a line for each program, or one document; their schemas are in {@code docs/schemas}. */
package dev.bpfgate.cli.json;
