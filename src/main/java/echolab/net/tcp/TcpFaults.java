package echolab.net.tcp;

import echolab.net.Endpoint;
import echolab.net.session.Fault;
import echolab.net.session.Quietly;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Provokes the failures of TCP, for real, on this machine alone. No method waits for more than a bind or a look-up of a
/// literal address; what takes longer runs in the [Fault].
public final class TcpFaults {

    /// A line longer than any server of ours takes by default.
    private static final int ENDLESS = 16 * TcpServerSpec.MAX_LINE;
    private static final int PIECE = 8 * 1024;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    /// Connections that wait in the silent listener's queue. Linux takes one more than was asked for and drops the rest.
    private static final int QUEUED = 4;

    private TcpFaults() { }

    /// A port where nobody listens, as it has just been closed: connecting there is refused.
    public static Endpoint closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return at(socket);
        }
    }

    /// A port that somebody else listens on: listening there fails.
    public static Fault takenPort() throws IOException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        return Fault.keep("fault taken port", at(socket), List.of(socket));
    }

    /// A listener that accepts nothing and whose queue is full: connecting there times out.
    public static Fault silentListener() throws IOException {
        List<Closeable> sockets = new ArrayList<>();
        try {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            for (int i = 0; i < QUEUED; i++) {
                sockets.add(connecting(socket.getLocalSocketAddress()));
            }
            return Fault.keep("fault silent listener", at(socket), List.copyOf(sockets));
        } catch (IOException e) {
            sockets.forEach(socket -> Quietly.run(socket::close));
            throw e;
        }
    }

    private static SocketChannel connecting(SocketAddress remote) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(remote);
        return channel;
    }

    /// A client that is answered once, and resets the connection in the middle of its second line.
    public static Fault resetInMidLine(Endpoint server) {
        return client("fault reset", server, socket -> {
            write(socket, "one line\nhalf a li");
            socket.getInputStream().read();
            socket.setSoLinger(true, 0);
            socket.close();
        });
    }

    /// A client that sends a line without an end.
    public static Fault endlessLine(Endpoint server) {
        return client("fault endless line", server, socket -> {
            String piece = "endless ".repeat(PIECE / "endless ".length());
            for (int sent = 0; sent < ENDLESS; sent += PIECE) {
                write(socket, piece);
            }
            readAll(socket);
        });
    }

    /// A client that sends lines and reads no answer, until the server gives up.
    public static Fault neverReads(Endpoint server) {
        return client("fault never reads", server, socket -> {
            String lines = "nobody reads the answer to this\n".repeat(PIECE / 32);
            while (!socket.isClosed()) {
                write(socket, lines);
            }
        });
    }

    /// A client that ends its own direction in the middle of a line, and still reads the answer.
    public static Fault halfClose(Endpoint server) {
        return client("fault half-close", server, socket -> {
            write(socket, "my last words");
            socket.shutdownOutput();
            readAll(socket);
        });
    }

    private interface Act {
        void on(Socket socket) throws IOException;
    }

    private static Fault client(String name, Endpoint server, Act act) {
        Socket socket = new Socket();
        return Fault.play(name, server, List.of(socket), () -> {
            socket.setReceiveBufferSize(PIECE);
            socket.setSoTimeout((int) ANSWER_LIMIT.toMillis());
            socket.connect(new InetSocketAddress(server.host(), server.port()), (int) CONNECT_LIMIT.toMillis());
            act.on(socket);
        });
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void readAll(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static Endpoint at(ServerSocket socket) {
        SocketAddress local = socket.getLocalSocketAddress();
        return Endpoint.of((InetSocketAddress) local);
    }
}
