package echolab.net;

/// Where one connection reports its bytes, from its own threads: at most one thread writes and one reads at a time.
/// Nothing is kept of the arrays that are passed; times are those of [System#nanoTime()], one stamp a batch will do.
public interface Tap {

    /// A message has left: the system took all of it.
    ///
    /// @param nanos when the call began that took its first byte
    void sent(long nanos, byte[] bytes, int offset, int length);

    /// A message has come: a line with its ending as it stood on the wire, or the bytes of one read where bytes are echoed raw.
    ///
    /// @param complete false for the bytes of a line that never got its end because the connection broke
    void received(long nanos, byte[] bytes, int offset, int length, boolean complete);

    /// One write call has returned, having taken `length` bytes. Reported before the messages that it completes.
    ///
    /// @param nanos when the call began
    void wrote(long nanos, int length);

    /// One read call has returned with `length` bytes. Reported before the messages that it completes.
    void read(long nanos, int length);
}
