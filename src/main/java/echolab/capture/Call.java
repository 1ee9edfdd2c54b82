package echolab.capture;

import echolab.net.Connection;

/// One write or read call: the bytes of its connection's stream from `offset`, `length` of them.
///
/// @param out true for a write
public record Call(long nanos, Connection connection, boolean out, long offset, int length) { }
