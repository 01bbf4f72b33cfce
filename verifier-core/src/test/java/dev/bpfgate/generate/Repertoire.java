package dev.bpfgate.generate;

import java.util.ArrayList;
import java.util.List;

/** The statements that a program is made of, each as often as its weight says. */
final class Repertoire {

    private final List<Statement> all = new ArrayList<>();
    private final List<Statement> silent = new ArrayList<>();

    /** Adds a statement that calls nothing. */
    void add(int weight, Statement statement) {
        addCalling(weight, statement);
        for (int i = 0; i < weight; i++) {
            silent.add(statement);
        }
    }

    /** Adds a statement that calls something. */
    void addCalling(int weight, Statement statement) {
        for (int i = 0; i < weight; i++) {
            all.add(statement);
        }
    }

    /** Draws a statement; where nothing may be called, one that calls nothing. */
    Statement draw(Dice dice, boolean silently) {
        return dice.oneOf(silently ? silent : all);
    }
}
