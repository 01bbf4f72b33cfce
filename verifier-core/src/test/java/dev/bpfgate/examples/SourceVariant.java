package dev.bpfgate.examples;

import dev.bpfgate.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source of an object as its compiler saw it: with one mistake of those that macros choose, or with none. */
final class SourceVariant {
    private static final Pattern CONDITION = Pattern.compile("#(?:ifdef|ifndef|if|else|endif)\\b.*");
    private static final Pattern MISTAKE = Pattern.compile("#if(n?)def (BROKEN_\\w+)");

    /** What a condition does to the lines in it; those that are not about mistakes stay with all their lines. */
    private record Region(boolean ours, boolean shown) {}

    private SourceVariant() {}

    /** Returns the lines of an object's source without conditions about mistakes; none where there is no source. */
    static List<String> of(Example.Place place) throws IOException {
        Corpus.Item item = Corpus.item(place.object());
        Optional<Path> source = item.source();
        if (source.isEmpty()) {
            return List.of();
        }
        String stem = source.get().getFileName().toString().replaceFirst("\\.[cS]$", "");
        String mistake = item.name().equals(stem)
                ? ""
                : "BROKEN_" + item.name().substring(stem.length() + 1).toUpperCase(Locale.ROOT);
        return resolve(Files.readAllLines(source.get()), mistake);
    }

    static List<String> resolve(List<String> lines, String mistake) {
        List<String> resolved = new ArrayList<>();
        Deque<Region> regions = new ArrayDeque<>();
        for (String line : lines) {
            boolean kept = !CONDITION.matcher(line).matches() || follow(line, mistake, regions);
            if (kept && regions.stream().allMatch(Region::shown)) {
                resolved.add(line);
            }
        }
        return resolved;
    }

    /** Follows a condition; returns whether its line is the program's own. */
    private static boolean follow(String line, String mistake, Deque<Region> regions) {
        if (line.startsWith("#endif")) {
            return !regions.pop().ours();
        }
        if (line.startsWith("#else")) {
            Region before = regions.pop();
            regions.push(new Region(before.ours(), !before.ours() || !before.shown()));
            return !before.ours();
        }
        Matcher about = MISTAKE.matcher(line);
        if (about.lookingAt()) {
            regions.push(new Region(
                    true, about.group(2).equals(mistake) == about.group(1).isEmpty()));
            return false;
        }
        regions.push(new Region(false, true));
        return true;
    }
}
