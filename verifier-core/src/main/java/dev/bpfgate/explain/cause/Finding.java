package dev.bpfgate.explain.cause;

import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.Help;
import dev.bpfgate.explain.Label;
import java.util.ArrayList;
import java.util.List;

/** Puts an explanation together. */
final class Finding {
    private final String cause;
    private final String title;
    private final List<Label> labels = new ArrayList<>();
    private final List<Help> help = new ArrayList<>();
    private String fault = "";
    private String required = "";
    private String known = "";

    private Finding(String cause, String title) {
        this.cause = cause;
        this.title = title;
    }

    /** Begins one with its id and what is wrong in a sentence. */
    static Finding of(String cause, String title) {
        return new Finding(cause, title);
    }

    /** Adds a place. */
    Finding label(Label label) {
        if (label != null && (label.line() != null || label.insn() >= 0)) {
            labels.add(label);
        }
        return this;
    }

    /** Sets the words at the place at fault. */
    Finding fault(String words) {
        fault = words;
        return this;
    }

    /** Sets what had to be known and what was. */
    Finding proof(String wanted, String had) {
        required = wanted;
        known = had;
        return this;
    }

    /** Adds advice; null is none. */
    Finding help(Help advice) {
        if (advice != null) {
            help.add(advice);
        }
        return this;
    }

    /** Adds advice in words. */
    Finding help(String words) {
        return help(Help.of(words));
    }

    /** Returns whether there is advice yet. */
    boolean hasHelp() {
        return !help.isEmpty();
    }

    Explanation done() {
        return new Explanation(cause, title, labels, fault, required, known, help);
    }
}
