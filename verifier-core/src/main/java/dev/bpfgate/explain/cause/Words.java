package dev.bpfgate.explain.cause;

import dev.bpfgate.explain.NearestName;
import java.util.List;

/** Small words of explanations. */
final class Words {
    /** Of a name's letters, at most one in this many may be wrong. */
    private static final int LETTERS_PER_SLIP = 4;

    private Words() {}

    /** Begins a search for the name of the kernel's or the loader's that somebody meant. */
    static NearestName nearest(String written) {
        return new NearestName(written, written.length() / LETTERS_PER_SLIP);
    }

    /** Returns a number of bytes in words. */
    static String bytes(long count) {
        return count == 1 ? "1 byte" : count + " bytes";
    }

    /** Returns names in quotes: {@code 'a', 'b' and 'c'}. */
    static String listed(List<String> names) {
        List<String> quoted = names.stream().map(name -> "'" + name + "'").toList();
        int last = quoted.size() - 1;
        return last == 0 ? quoted.get(0) : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
    }

    /** Returns a name in quotes, or other words where there is none. */
    static String quoted(String name, String otherwise) {
        return name == null || name.isEmpty() ? otherwise : "'" + name + "'";
    }
}
