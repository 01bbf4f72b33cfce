package dev.bpfgate.object;

import dev.bpfgate.kernel.AttachType;
import dev.bpfgate.kernel.ProgramType;
import dev.bpfgate.object.SectionDefinition.Trait;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which section names mean which programs. Names that no definition matches mean nothing: old loaders had their own
 * conventions, so such programs need a type from their user.
 */
public final class SectionNames {
    private static final String RESOURCE = "section-definitions.txt";
    private static final List<SectionDefinition> DEFINITIONS = read();

    private SectionNames() {}

    /** Returns all definitions in the order in which they are tried. */
    public static List<SectionDefinition> definitions() {
        return DEFINITIONS;
    }

    /** Returns the first definition that matches a section's name, or null. A leading question mark is ignored. */
    public static SectionDefinition definition(String section) {
        String name = withoutQuestionMark(section);
        for (SectionDefinition definition : DEFINITIONS) {
            if (definition.matches(name)) {
                return definition;
            }
        }
        return null;
    }

    /** Returns the name without the question mark that keeps loaders from loading a program unasked. */
    public static String withoutQuestionMark(String section) {
        return section.startsWith("?") ? section.substring(1) : section;
    }

    private static List<SectionDefinition> read() {
        List<SectionDefinition> definitions = new ArrayList<>();
        InputStream resource = SectionNames.class.getResourceAsStream(RESOURCE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    definitions.add(definition(line.split("\\s+")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(definitions);
    }

    private static SectionDefinition definition(String[] fields) {
        AttachType attachType = fields[2].equals("-") ? null : AttachType.valueOf(fields[2]);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (!fields[3].equals("-")) {
            for (String trait : fields[3].split(",")) {
                traits.add(Trait.valueOf(trait.toUpperCase(Locale.ROOT)));
            }
        }
        return new SectionDefinition(fields[0], ProgramType.valueOf(fields[1]), attachType, traits);
    }
}
