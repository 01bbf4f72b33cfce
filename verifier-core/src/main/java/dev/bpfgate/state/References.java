package dev.bpfgate.state;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a path holds: references, locks, and the critical sections it is in. Immutable; every change returns another
 * value, so that states share it.
 *
 * @param held in the order in which they were taken
 * @param activeLocks number of locks among them
 * @param activePreemptLocks depth of nested sections with preemption off
 * @param activeRcuLock whether a read-side critical section is open
 * @param activeIrqId id of the innermost saved interrupt flags; 0 if none
 * @param activeLockId id of the innermost lock; 0 if none
 * @param activeLock identity of the innermost lock's home; null if none
 */
public record References(
        List<Reference> held,
        int activeLocks,
        int activePreemptLocks,
        boolean activeRcuLock,
        int activeIrqId,
        int activeLockId,
        Object activeLock) {
    /** Nothing held. */
    public static final References NONE = new References(List.of(), 0, 0, false, 0, 0, null);

    /** Returns these and an object taken by the instruction at this index. */
    public References acquire(int id, int insnIndex) {
        return withHeld(plus(new Reference(Reference.Kind.OBJECT, id, insnIndex, null)));
    }

    /** Returns these and saved interrupt flags. */
    public References acquireIrq(int id, int insnIndex) {
        return new References(
                plus(new Reference(Reference.Kind.IRQ, id, insnIndex, null)),
                activeLocks,
                activePreemptLocks,
                activeRcuLock,
                id,
                activeLockId,
                activeLock);
    }

    /** Returns these and a lock. */
    public References acquireLock(Reference lock) {
        return new References(
                plus(lock), activeLocks + 1, activePreemptLocks, activeRcuLock, activeIrqId, lock.id(), lock.lock());
    }

    /** Returns these without the object of this id, or null if it is not held. */
    public References release(int id) {
        for (int i = 0; i < held.size(); i++) {
            Reference reference = held.get(i);
            if (reference.kind() == Reference.Kind.OBJECT && reference.id() == id) {
                return withHeld(without(i));
            }
        }
        return null;
    }

    /** Returns these without interrupt flags of this id, or null if they are not the innermost. */
    public References releaseIrq(int id) {
        if (id != activeIrqId) {
            return null;
        }
        int innermost = 0;
        int found = -1;
        for (int i = 0; i < held.size(); i++) {
            Reference reference = held.get(i);
            if (reference.kind() != Reference.Kind.IRQ) {
                continue;
            }
            if (reference.id() == id) {
                found = i;
            } else {
                innermost = reference.id();
            }
        }
        return found < 0
                ? null
                : new References(
                        without(found),
                        activeLocks,
                        activePreemptLocks,
                        activeRcuLock,
                        innermost,
                        activeLockId,
                        activeLock);
    }

    /** Returns these without this lock, or null if no lock of that kind, id and home is held. */
    public References releaseLock(Reference.Kind kind, int id, Object home) {
        int found = -1;
        Reference innermost = null;
        for (int i = 0; i < held.size(); i++) {
            Reference reference = held.get(i);
            if (!reference.isLock()) {
                continue;
            }
            if (reference.kind() == kind && reference.id() == id && reference.lock() == home) {
                found = i;
            } else {
                innermost = reference;
            }
        }
        return found < 0
                ? null
                : new References(
                        without(found),
                        activeLocks - 1,
                        activePreemptLocks,
                        activeRcuLock,
                        activeIrqId,
                        innermost == null ? 0 : innermost.id(),
                        innermost == null ? null : innermost.lock());
    }

    /** Returns whether a lock of this kind is held, whatever its id and home. */
    public boolean holdsLock(Reference.Kind kind) {
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a resilient lock of this id and home is held, with or without interrupts. */
    public boolean holdsResilientLock(int id, Object home) {
        for (int i = 0; i < held.size(); i++) {
            Reference reference = held.get(i);
            boolean resilient = reference.isLock() && reference.kind() != Reference.Kind.LOCK;
            if (resilient && reference.id() == id && reference.lock() == home) {
                return true;
            }
        }
        return false;
    }

    public References withRcuLock(boolean active) {
        return new References(held, activeLocks, activePreemptLocks, active, activeIrqId, activeLockId, activeLock);
    }

    public References withPreemptLocks(int depth) {
        return new References(held, activeLocks, depth, activeRcuLock, activeIrqId, activeLockId, activeLock);
    }

    /** Returns whether an object with this id is held. */
    public boolean holds(int id) {
        for (int i = 0; i < held.size(); i++) {
            Reference reference = held.get(i);
            if (reference.kind() == Reference.Kind.OBJECT && reference.id() == id) {
                return true;
            }
        }
        return false;
    }

    /** Returns the index of the instruction that took what has this id, or -1 if it is not held. */
    public int takenAt(int id) {
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i).id() == id) {
                return held.get(i).insnIndex();
            }
        }
        return -1;
    }

    private References withHeld(List<Reference> now) {
        return new References(
                now, activeLocks, activePreemptLocks, activeRcuLock, activeIrqId, activeLockId, activeLock);
    }

    private List<Reference> plus(Reference reference) {
        List<Reference> now = new ArrayList<>(held.size() + 1);
        now.addAll(held);
        now.add(reference);
        return List.copyOf(now);
    }

    private List<Reference> without(int index) {
        // The others keep their order: interrupt flags and locks are given back innermost first.
        List<Reference> now = new ArrayList<>(held);
        now.remove(index);
        return List.copyOf(now);
    }
}
