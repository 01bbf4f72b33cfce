package dev.bpfgate.cli;

import dev.bpfgate.cli.manual.OptionGroup;
import dev.bpfgate.explain.Sources;
import dev.bpfgate.report.SourcePaths;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say how reports name source files. */
@OptionGroup("Names of source files")
final class PathOptions {
    @Option(
            names = "--path-map",
            paramLabel = "FROM=TO",
            description =
                    "Name source files below directory FROM as if below TO; several, the first that fits is taken.")
    private List<String> maps = new ArrayList<>();

    @Option(
            names = "--source-root",
            paramLabel = "DIR",
            description = "Name source files below DIR relative to it, as code scanning wants them, and look for them"
                    + " there to explain verdicts.")
    private String root = "";

    /** Returns where explanations look for sources. */
    Sources sources() {
        return new DiskSources(root, sourcePaths()::renamed);
    }

    /**
     * Returns how source files are renamed.
     *
     * @throws UsageException if a map is not two names with {@code =} between
     */
    SourcePaths sourcePaths() {
        return new SourcePaths(maps.stream().map(PathOptions::prefix).toList(), root);
    }

    private static SourcePaths.Prefix prefix(String word) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw new UsageException("--path-map wants FROM=TO, not '" + word + "'");
        }
        return new SourcePaths.Prefix(word.substring(0, equals), word.substring(equals + 1));
    }
}
