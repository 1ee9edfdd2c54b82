package echolab.net.tcp;

import echolab.net.session.Repetition;

/// A message on its way to the socket.
///
/// @param answers how many answers an echo gives to it: one a line end, or one a byte where bytes are echoed raw
/// @param origin  the repetition that it belongs to, null for a single message
record Outgoing(byte[] bytes, int answers, Repetition origin) {

    static Outgoing of(byte[] bytes, Framing framing, Repetition origin) {
        return switch (framing) {
            case LINES -> new Outgoing(bytes, lineEnds(bytes), origin);
            case RAW -> new Outgoing(bytes, bytes.length, origin);
        };
    }

    private static int lineEnds(byte[] bytes) {
        int ends = 0;
        byte last = 0;
        for (byte b : bytes) {
            if (b == '\r' || b == '\n' && last != '\r') {
                ends++;
            }
            last = b;
        }
        return ends;
    }

    boolean cancelled() {
        return origin != null && origin.stopped();
    }
}
