package dev.bpfgate.cli.html;

import dev.bpfgate.explain.Sources;
import dev.bpfgate.isa.CallNames;
import dev.bpfgate.report.SourcePaths;

/**
 * Where the text of programs comes from.
 *
 * @param names what calls call
 * @param sources the text of source files; believed only where it agrees with what an object quotes
 * @param paths how source files are named
 */
public record CodeText(CallNames names, Sources sources, SourcePaths paths) {}
