package dev.bpfgate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The objects of {@code testdata}, their sources, and what kernels said about them. */
public final class Corpus {

    /** The kernel whose answers stand beside every object. */
    public static final String DEFAULT_KERNEL = "6.18";

    private static final String GENERATED = "generated";

    // Other folders of testdata belong to single tests, which know best what stands beside their objects.
    private static final List<String> FOLDERS = List.of(
            "network",
            "tracing",
            "types",
            "language",
            "calls",
            "kfuncs",
            "owned",
            "mistakes",
            "diagnostics",
            GENERATED);

    private static final String OBJECT_SUFFIX = ".bpf.o";
    private static final Pattern VARIANT = Pattern.compile("\\bBROKEN_[A-Z0-9_]+");
    private static final Path ROOT = findRoot();

    private Corpus() {}

    /**
     * One object.
     *
     * @param path of the object's file
     */
    public record Item(Path path) {

        /** Returns the file's name without its ending. */
        public String name() {
            String file = path.getFileName().toString();
            return file.substring(0, file.length() - OBJECT_SUFFIX.length());
        }

        /** Returns the folder below testdata, then the name: {@code network/xdp_firewall}. */
        public String id() {
            return ROOT.relativize(path).toString().replace('\\', '/').replace(OBJECT_SUFFIX, "");
        }

        /** Returns the file that holds, or would hold, what that kernel said; {@code kernel} is like {@code 6.18}. */
        public Path answerFile(String kernel) {
            return path.resolveSibling(name() + ".kernel-" + kernel + ".json");
        }

        /** Returns what the default kernel said; without a recorded answer, fails. */
        public RecordedAnswer answer() {
            return RecordedAnswer.parse(read(answerFile(DEFAULT_KERNEL)));
        }

        /** Whether no person wrote it; then it has no source. */
        public boolean isGenerated() {
            return path.getParent().endsWith(GENERATED);
        }

        /** Returns the C or assembly source of the same name, else the source of which this is a broken variant. */
        public Optional<Path> source() {
            for (String ending : List.of(".c", ".S")) {
                Path source = path.resolveSibling(name() + ending);
                if (Files.exists(source)) {
                    return Optional.of(source);
                }
            }
            return list(path.getParent())
                    .filter(file -> file.toString().endsWith(".c"))
                    .filter(this::isVariantOf)
                    .findFirst();
        }

        public byte[] bytes() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean isVariantOf(Path source) {
            String stem = source.getFileName().toString().replaceFirst("\\.c$", "");
            if (!name().startsWith(stem + "_")) {
                return false;
            }
            String macro = "BROKEN_" + name().substring(stem.length() + 1).toUpperCase(Locale.ROOT);
            return VARIANT.matcher(read(source))
                    .results()
                    .anyMatch(match -> match.group().equals(macro));
        }

        @Override
        public String toString() {
            return id();
        }
    }

    /** Returns the folder {@code testdata} of this checkout. */
    public static Path root() {
        return ROOT;
    }

    /** Returns all objects that have recorded answers, by path. */
    public static List<Item> items() {
        return files().filter(file -> file.toString().endsWith(OBJECT_SUFFIX))
                .map(Item::new)
                .toList();
    }

    /** Returns what several compilers made of the same sources, in both byte orders, by path. */
    public static List<Item> compilerObjects() {
        return objectsIn("objects");
    }

    /** Returns small objects that loaders link in unusual ways, or refuse, by path. */
    public static List<Item> linkObjects() {
        return objectsIn("link");
    }

    private static List<Item> objectsIn(String folder) {
        return list(ROOT.resolve(folder))
                .filter(file -> file.toString().endsWith(OBJECT_SUFFIX))
                .map(Item::new)
                .toList();
    }

    /** Returns the C sources of the objects, by path. */
    static List<Path> sources() {
        return files().filter(file -> file.toString().endsWith(".c")).toList();
    }

    /** Returns the object of that id, such as {@code network/xdp_firewall}. */
    public static Item item(String id) {
        return new Item(ROOT.resolve(id + OBJECT_SUFFIX));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files() {
        return FOLDERS.stream().map(ROOT::resolve).filter(Files::isDirectory).flatMap(Corpus::list);
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Tests run in their module's folder under Maven and often in the checkout's under an IDE.
    private static Path findRoot() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("testdata");
            if (Files.isDirectory(candidate.resolve("recorder"))) {
                return candidate;
            }
        }
        throw new IllegalStateException(
                "no testdata folder above " + Path.of("").toAbsolutePath());
    }
}
