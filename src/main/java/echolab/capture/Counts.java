package echolab.capture;

/// Messages and bytes of one direction. Bytes are those of the calls, so they are exact even in the middle of a message.
public record Counts(long messages, long bytes, long calls) {
    public static final Counts NONE = new Counts(0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(messages + other.messages, bytes + other.bytes, calls + other.calls);
    }

    public Counts minus(Counts other) {
        return new Counts(messages - other.messages, bytes - other.bytes, calls - other.calls);
    }
}
