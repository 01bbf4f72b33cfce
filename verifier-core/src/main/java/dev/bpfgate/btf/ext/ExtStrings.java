package dev.bpfgate.btf.ext;

import dev.bpfgate.btf.Btf;
import dev.bpfgate.btf.MalformedObjectException;
import java.util.HashMap;
import java.util.Map;

/** The strings that records of a {@code .BTF.ext} section share, each made once and all together of bounded size. */
final class ExtStrings {
    /** Far more text than any object's source lines have. */
    private static final long MAX_CHARS = 64L << 20;

    private final Btf btf;
    private final Map<Integer, String> known = new HashMap<>();
    private long chars;

    ExtStrings(Btf btf) {
        this.btf = btf;
    }

    /** {@return the string at an offset of the string section, null when the offset is out of range} */
    String at(int offset) throws MalformedObjectException {
        String text = known.get(offset);
        if (text == null && !known.containsKey(offset)) {
            text = btf.string(offset);
            chars += text == null ? 0 : text.length();
            if (chars > MAX_CHARS) {
                throw new MalformedObjectException(ExtHeader.SECTION, 0, "strings are longer than 64 MiB altogether");
            }
            known.put(offset, text);
        }
        return text;
    }
}
