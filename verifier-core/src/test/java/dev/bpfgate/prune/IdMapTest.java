package dev.bpfgate.prune;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdMapTest {
    private final IdMap ids = new IdMap();

    @BeforeEach
    void clear() {
        ids.clear();
    }

    @Test
    void renamesConsistently() {
        assertTrue(ids.matches(1, 7));
        assertTrue(ids.matches(1, 7));
        assertTrue(ids.matches(2, 8));
    }

    @Test
    void refusesTwoNamesForOne() {
        assertTrue(ids.matches(1, 7));
        assertFalse(ids.matches(1, 8));
        assertFalse(ids.matches(2, 7));
    }

    @Test
    void noIdStandsOnlyForNone() {
        assertTrue(ids.matches(0, 0));
        assertFalse(ids.matches(0, 1));
        assertFalse(ids.matches(1, 0));
    }

    @Test
    void scalarWithoutIdReliedOnNothing() {
        assertTrue(ids.matchesScalar(0, 5));
        assertTrue(ids.matchesScalar(0, 5));
    }

    @Test
    void scalarsThatWereEqualMustBeEqualAgain() {
        assertTrue(ids.matchesScalar(3, 0));
        assertFalse(ids.matchesScalar(3, 0));
    }

    @Test
    void scalarWithIdMayLoseIt() {
        assertTrue(ids.matchesScalar(3, 0));
        assertTrue(ids.matchesScalar(4, 0));
    }

    @Test
    void growsWithTheIdsThatItMeets() {
        for (int i = 1; i <= 600; i++) {
            assertTrue(ids.matches(i, i + 1000));
        }
        assertTrue(ids.matches(600, 1600));
        assertFalse(ids.matches(601, 1601), "no two states hold so many");
    }
}
