package dev.bpfgate.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bpfgate.Corpus;
import dev.bpfgate.RecordedAnswer;
import dev.bpfgate.RecordedAnswer.Program;
import dev.bpfgate.kernel.KernelProfile;
import dev.bpfgate.object.ObjectFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares linked programs with what libbpf and a kernel said about the same objects, as recorded. Programs that need the
 * kernel's types are left to {@link LinkedInstructionsTest}, which knows the very kernel.
 */
class RecordedLinkTest {
    private static final LinkTarget TARGET = new LinkTarget(KernelProfile.of("6.18"), null, null);
    private static final int NOT_PERMITTED = -1;

    private final List<String> differences = new ArrayList<>();
    private int listings;
    private int refusals;

    @Test
    void programsAreThoseThatTheKernelListed() throws Exception {
        // no loader here loads programs for machines of the other byte order
        Stream<Corpus.Item> compiled =
                Corpus.compilerObjects().stream().filter(item -> !item.name().endsWith(".be"));
        List<Corpus.Item> items =
                Stream.concat(Corpus.items().stream(), compiled).toList();
        for (Corpus.Item item : items) {
            compare(item);
        }
        assertThat(differences).isEmpty();
        assertThat(listings).isGreaterThan(100);
        assertThat(refusals).isGreaterThan(5);
    }

    private void compare(Corpus.Item item) throws Exception {
        ObjectFile object = ObjectFile.read(item.path().toString(), item.bytes());
        Map<String, LinkResult> results = new HashMap<>();
        for (LinkResult result : new Linker(object, TARGET).linkAll(null)) {
            results.put(result.name(), result);
        }
        RecordedAnswer answer = item.answer();
        for (Program program : answer.programs()) {
            LinkResult result = results.get(program.name());
            String difference =
                    result instanceof LinkFailure failure && !failure.isCertain() ? null : difference(program, result);
            if (difference != null) {
                differences.add(item + " " + program.name() + ": " + difference);
            }
        }
    }

    private String difference(Program answer, LinkResult result) {
        if (result instanceof LinkFailure failure) {
            refusals++;
            return failure.errno() == answer.errno() ? null : "loader " + answer.errno() + ", linked " + failure;
        }
        if (answer.stage().equals("link") && answer.errno() != NOT_PERMITTED) {
            return "loader gives up with " + answer.errno() + " " + answer.loader();
        }
        LinkedProgram program = (LinkedProgram) result;
        if (!program.type().libbpfName().equals(answer.type())
                || !program.section().equals(answer.section())) {
            return "loader " + answer.type() + " in " + answer.section() + ", linked " + program.type();
        }
        List<String> listing = KernelListing.of(answer.trace().kept(), program);
        if (listing == null || !answer.trace().isWhole() && listing.size() < program.insns().length / 2) {
            return null;
        }
        listings++;
        return KernelListing.difference(listing, KernelListing.of(program));
    }
}
