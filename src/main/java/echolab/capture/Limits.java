package echolab.capture;

/// How much a capture keeps. All of it is allocated at the start, so its memory never grows.
///
/// @param events       rows kept, rounded up to a power of two
/// @param bytes        bytes of messages kept, rounded up to a power of two
/// @param messageBytes the most that is kept of one message
public record Limits(int events, int bytes, int messageBytes) {
    public static final Limits DEFAULT = new Limits(1 << 18, 1 << 25, 1 << 16);
}
