package echolab.net.udp;

import echolab.net.Endpoint;
import echolab.net.session.Fault;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Provokes the failures of UDP that take more than a client of ours, for real, on this machine alone. No method waits for more
/// than a bind; what takes longer runs in the [Fault].
public final class UdpFaults {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    /// Datagrams that an endless echo begins with.
    private static final int FIRST = 3;

    private UdpFaults() { }

    /// A port where nobody listens, as it has just been closed: a connected socket is told so.
    public static Endpoint closedPort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return at(socket);
        }
    }

    /// A port that somebody else has bound: binding it fails.
    public static Fault takenPort() throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        return Fault.keep("fault taken port", at(socket), List.of(socket));
    }

    /// An echo service on the same port as a server on 127.0.0.1, at another address of this machine, sends to the server: each
    /// would answer the other for ever. A server of ours does not.
    ///
    /// @throws IOException where 127.0.0.2 is no address of this machine, or that port is taken there
    public static Fault endlessEcho(Endpoint server) throws IOException {
        DatagramSocket socket = new DatagramSocket(new InetSocketAddress("127.0.0.2", server.port()));
        return Fault.play("fault endless echo", at(socket), List.of(socket), () -> {
            byte[] bytes = "echo this for ever".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < FIRST; i++) {
                socket.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress(server.host(), server.port())));
            }
            echo(socket);
        });
    }

    private static void echo(DatagramSocket socket) throws IOException {
        socket.setSoTimeout((int) ANSWER_LIMIT.toMillis());
        DatagramPacket datagram = new DatagramPacket(new byte[Incoming.LARGEST], Incoming.LARGEST);
        while (true) {
            socket.receive(datagram);
            socket.send(datagram);
            datagram.setLength(Incoming.LARGEST);
        }
    }

    private static Endpoint at(DatagramSocket socket) {
        return Endpoint.of((InetSocketAddress) socket.getLocalSocketAddress());
    }
}
