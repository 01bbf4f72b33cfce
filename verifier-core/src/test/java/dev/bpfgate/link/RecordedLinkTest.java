package dev.bpfgate.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.Corpus;
import dev.bpfgate.RecordedAnswer;
import dev.bpfgate.RecordedAnswer.Program;
import dev.bpfgate.btf.BtfKind;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.object.MapDefinition;
import dev.bpfgate.object.ObjectFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares linked programs with what libbpf and a kernel said about the same objects, as recorded. Programs that need the
 * kernel's types are left to {@link LinkedInstructionsTest}, which knows the very kernel.
 */
class RecordedLinkTest {
    private static final LinkTarget TARGET = new LinkTarget(KernelProfile.of("6.18"), null, null);
    private static final int NOT_PERMITTED = -1;

    private static final Pattern RETRY = Pattern.compile("bpf_create_map_xattr\\((.*)\\): .*Retrying without BTF");

    private final List<String> differences = new ArrayList<>();
    private int listings;
    private int refusals;

    @Test
    void programsAreThoseThatTheKernelListed() throws Exception {
        // no loader here loads programs for machines of the other byte order
        Stream<Corpus.Item> compiled =
                Corpus.compilerObjects().stream().filter(item -> !item.name().endsWith(".be"));
        List<Corpus.Item> items = Stream.of(Corpus.items().stream(), compiled, Corpus.linkObjects().stream())
                .flatMap(all -> all)
                .toList();
        for (Corpus.Item item : items) {
            compare(item);
        }
        assertThat(differences).isEmpty();
        assertThat(listings).isGreaterThan(100);
        assertThat(refusals).isGreaterThan(25);
    }

    private void compare(Corpus.Item item) throws Exception {
        ObjectFile object = ObjectFile.read(item.path().toString(), item.bytes());
        if (sharesUserMemory(object)) {
            return;
        }
        Map<String, LinkResult> results = new HashMap<>();
        for (LinkResult result : new Linker(object, TARGET).linkAll()) {
            results.put(result.name(), result);
        }
        RecordedAnswer answer = item.answer();
        if (answer.errno() != 0 && !isReadAllTheSame(object)) {
            results.forEach((program, result) -> note(item, program, refusalDifference(answer.errno(), result)));
        }
        for (Program program : answer.programs()) {
            LinkResult result = results.get(program.name());
            String difference =
                    result instanceof LinkFailure failure && !failure.isCertain() ? null : difference(program, result);
            note(item, program.name(), difference);
        }
    }

    /** Whether user space may share an object depends on whether its type is the kernel's, whose types are not at hand here. */
    private static boolean sharesUserMemory(ObjectFile object) {
        return object.loaderBtf() != null && object.loaderBtf().find("uptr", BtfKind.TYPE_TAG) != 0;
    }

    /** libbpf no longer reads old map sections; bpfgate does, because other loaders do. */
    private static boolean isReadAllTheSame(ObjectFile object) {
        return object.remarks().stream().anyMatch(remark -> remark.startsWith("section maps"));
    }

    private void note(Corpus.Item item, String program, String difference) {
        if (difference != null) {
            differences.add(item + " " + program + ": " + difference);
        }
    }

    private String refusalDifference(int errno, LinkResult result) {
        refusals++;
        boolean same = result instanceof LinkFailure failure && failure.errno() == errno;
        return same ? null : "loader gives up with " + errno + ", linked " + result;
    }

    private String difference(Program answer, LinkResult result) {
        boolean isRefused = answer.stage().equals("link") && answer.errno() != NOT_PERMITTED;
        if (isRefused || !(result instanceof LinkedProgram)) {
            return refusalDifference(answer.errno(), result);
        }
        LinkedProgram program = (LinkedProgram) result;
        if (!program.type().libbpfName().equals(answer.type())
                || !program.section().equals(answer.section())) {
            return "loader " + answer.type() + " in " + answer.section() + ", linked " + program.type();
        }
        Set<String> untyped = mapsCreatedWithoutTypes(answer);
        if (!untyped.equals(mapsWithoutTypes(program))) {
            return "loader created without types " + untyped + ", linked " + mapsWithoutTypes(program);
        }
        List<String> listing = KernelListing.of(answer.trace().kept(), program);
        if (listing == null || !answer.trace().isWhole() && listing.size() < program.insns().length / 2) {
            return null;
        }
        listings++;
        String functions = KernelListing.functionDifference(answer.trace().kept(), program);
        if (functions != null) {
            return functions;
        }
        String maps = KernelListing.mapDifference(answer.trace().kept(), program);
        List<String> linked = KernelListing.of(program);
        // Of long logs only the beginning is kept.
        int kept = answer.trace().isWhole() ? linked.size() : Math.min(listing.size(), linked.size());
        return maps != null ? maps : KernelListing.difference(listing, linked.subList(0, kept));
    }

    private static Set<String> mapsCreatedWithoutTypes(Program answer) {
        Set<String> names = new HashSet<>();
        for (String line : answer.loader()) {
            Matcher retry = RETRY.matcher(line);
            if (retry.find()) {
                names.add(retry.group(1));
            }
        }
        return names;
    }

    private static Set<String> mapsWithoutTypes(LinkedProgram program) {
        Set<String> names = new HashSet<>();
        for (MapDefinition map : program.maps()) {
            if (map.completions().stream().anyMatch(words -> words.startsWith("created without types"))) {
                names.add(map.name());
            }
        }
        return names;
    }
}
