package echolab.capture;

/// Which ends of a connection a list shows.
public enum Ends {
    /// Every message once: where both ends are ours only the client's rows, else whatever end is ours. What a datagram server
    /// does to its answers shows too, since its clients are not told.
    ONCE,
    /// All rows.
    BOTH
}
