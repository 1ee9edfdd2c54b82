package echolab.capture;

/// How much a capture keeps. All of it is allocated at the start, so its memory never grows.
///
/// @param events       room for rows, 2 to [#MAX_EVENTS], rounded up to a power of two; one place is always free for the next
/// @param bytes        bytes of messages kept, 2 to [#MAX_BYTES], rounded up to a power of two
/// @param messageBytes the most that is kept of one message, at least 1 and at most half of `bytes`
public record Limits(int events, int bytes, int messageBytes) {

    public static final int MAX_EVENTS = 1 << 24;
    public static final int MAX_BYTES = 1 << 30;

    public static final Limits DEFAULT = new Limits(1 << 18, 1 << 25, 1 << 16);

    /// @throws IllegalArgumentException if a limit is out of its range
    public Limits {
        if (events < 2 || events > MAX_EVENTS) {
            throw new IllegalArgumentException("events are 2 to " + MAX_EVENTS);
        }
        if (bytes < 2 || bytes > MAX_BYTES) {
            throw new IllegalArgumentException("bytes are 2 to " + MAX_BYTES);
        }
        events = roundUp(events);
        bytes = roundUp(bytes);
        if (messageBytes < 1 || messageBytes > Math.min(bytes / 2, RowSlot.MAX_KEPT)) {
            throw new IllegalArgumentException("bytes of one message are 1 to half of all");
        }
    }

    private static int roundUp(int value) {
        return Integer.highestOneBit(value - 1) << 1;
    }
}
