package echolab.ui.tcp;

import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.Field;

/// Marks the field that a failure to connect comes from, with what to do about it.
final class Blame {

    private Blame() { }

    static void name(Failure why, Field host) {
        host.refuse(why.status() == SocketErrorStatus.HOST_NOT_FOUND ? "client.name.unknown" : "client.name.failed", host.text().strip());
    }

    /// @param own where the tab's own server is reached, null where it does not run
    static void address(Failure why, Field host, Field port, Endpoint own) {
        String target = host.text().strip() + ":" + port.text().strip();
        if (why.status() == SocketErrorStatus.CONNECTION_REFUSED) {
            port.refuse(own == null ? "client.refused" : "client.refused.own", target, own == null ? "" : String.valueOf(own.port()));
        } else if (why.status() == SocketErrorStatus.CONNECTION_TIMED_OUT) {
            host.refuse("client.silent", target);
        } else {
            host.refuse("client.failed", target, why.status().title());
        }
    }
}
