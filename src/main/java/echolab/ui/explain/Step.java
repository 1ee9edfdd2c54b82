package echolab.ui.explain;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;

/// What a socket did, as the regions of the sources that show it.
enum Step {
    BIND("accept", "listen"), ACCEPT("accept", "take"),
    LOOK_UP("dial", ""), CONNECT("dial", "connect"),
    SEND("send", "write"), READ_ANSWER("read-answer", "read"),
    READ_LINE("line-echo", "read"), WRITE_LINE("line-echo", "write"),
    READ_RAW("raw-echo", "read"), WRITE_RAW("raw-echo", "write"),
    HOLD("hold", ""),
    FINISH("half-close", "half-close"), READ_END("read", "read"), RESET("reset", "reset"),
    UDP_BIND("udp-bind", ""), UDP_ECHO("udp-echo", ""), UDP_DOCUMENT("udp-document", ""),
    UDP_HOLD("udp-hold", ""), UDP_LOSSY("udp-lossy", ""),
    UDP_REFUSE_LOOP("udp-refuse-loop", ""), UDP_REFUSE_RATE("udp-refuse-rate", ""),
    UDP_RESOLVE("udp-resolve", ""), UDP_CLIENT_BIND("udp-client-bind", ""), UDP_SEND("udp-send", ""), UDP_HEAR("udp-hear", ""), UDP_JOIN("udp-join", ""),
    /// Nothing worth showing.
    NONE("", "");

    /// The lines to show.
    final String region;
    /// The call that they come down to, which the JDK's models make each in its way; empty where there is none.
    final String call;

    Step(String region, String call) {
        this.region = region;
        this.call = call;
    }

    /// How one of our sockets reads.
    static Step reading(Connection connection) {
        if (connection.datagrams()) {
            return connection.role() == Role.CLIENT ? UDP_HEAR : UDP_ECHO;
        }
        return connection.role() == Role.CLIENT ? READ_ANSWER : connection.unit() == Unit.BYTE ? READ_RAW : READ_LINE;
    }

    /// How one of our sockets writes.
    static Step writing(Connection connection) {
        if (connection.datagrams()) {
            return connection.role() == Role.CLIENT ? UDP_SEND : UDP_ECHO;
        }
        return connection.role() == Role.CLIENT ? SEND : connection.unit() == Unit.BYTE ? WRITE_RAW : WRITE_LINE;
    }
}
