package echolab.capture;

import echolab.net.Connection;
import echolab.net.SocketEvent;

/// One line of the traffic: a message, or something in the life of a socket.
///
/// @param number     counted from 1 over the whole capture
/// @param nanos      when, on the clock of [System#nanoTime()]
/// @param kind       what it is
/// @param length     the message's length in bytes; 0 for a life event
/// @param bytes      the message, cut at [Limits#messageBytes()]; empty for a life event. Never changed, not to be changed
/// @param partner    the number of the message that this one answers, 0 where it answers none
/// @param roundTrip  nanoseconds from the partner to this one, -1 where this one is not its whole answer, or not the first
/// @param event      the life event, null for a message
public record Row(long number, long nanos, Connection connection, Kind kind, int length, byte[] bytes, long partner,
        long roundTrip, SocketEvent event) {

    public enum Kind {
        OUT, IN,
        /// Received, but its line never got its end.
        IN_UNFINISHED,
        LIFE;

        public boolean message() {
            return this != LIFE;
        }
    }

    /// Whether it is a datagram that came, or was sent, once more: its question had its answer already.
    public boolean again() {
        return connection.datagrams() && partner > 0 && roundTrip < 0;
    }

    public boolean cut() {
        return bytes.length < length;
    }
}
