package echolab.capture;

/// Which ends of a connection a list shows.
public enum Ends {
    /// Every message once: where both ends are ours only the client's rows, else whatever end is ours.
    ONCE,
    /// All rows.
    BOTH
}
