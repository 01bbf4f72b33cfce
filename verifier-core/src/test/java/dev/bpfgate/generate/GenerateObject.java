package dev.bpfgate.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes one generated object: {@code GenerateObject SEED PROGRAMS FILE}. */
public final class GenerateObject {

    private GenerateObject() {}

    public static void main(String[] arguments) throws IOException {
        GeneratedObject object = ObjectGenerator.object(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]));
        Files.write(Path.of(arguments[2]), object.bytes());
    }
}
