package dev.bpfgate.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The configuration that a kernel was built with, as its {@code config} file says: what is not set is not there.
 * Immutable.
 */
public final class BuildConfiguration {
    private final Map<String, String> values;

    private BuildConfiguration(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Returns the configuration in the text of a {@code config} file; lines of other forms than NAME=VALUE are ignored. */
    public static BuildConfiguration parse(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (line.startsWith("CONFIG_") && equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1).strip());
            }
        });
        return new BuildConfiguration(values);
    }

    /** Returns the configuration of the kernel whose types are shipped under a profile's name, or null. */
    public static BuildConfiguration shipped(String profile) {
        try (InputStream resource =
                BuildConfiguration.class.getResourceAsStream("build-configuration-" + profile + ".txt")) {
            return resource == null ? null : parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether a feature is part of the kernel itself, neither left out nor a module. */
    public boolean isBuiltIn(String name) {
        return "y".equals(values.get(name));
    }

    /** Returns the value as the file has it, {@code y}, {@code m}, a number or a quoted string, or null when not set. */
    public String value(String name) {
        return values.get(name);
    }
}
