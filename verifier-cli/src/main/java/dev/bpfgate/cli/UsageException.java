package dev.bpfgate.cli;

/** Says that options or arguments make no sense, where the option parser cannot know. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
