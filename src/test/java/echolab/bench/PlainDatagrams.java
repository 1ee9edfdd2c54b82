package echolab.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Map;

/// A client that blocks in its reads, one datagram of 64 bytes at a time. It keeps its socket for each port, because `socat` answers
/// the first that asks and nobody else.
final class PlainDatagrams {

    private static final int LOST_MILLIS = 200;

    private final Map<Integer, DatagramSocket> sockets = new HashMap<>();

    /// Echoes a second.
    double echoes(int port, long millis) throws IOException, InterruptedException {
        DatagramSocket socket = socket(port);
        long begin = System.nanoTime();
        long end = begin + millis * 1_000_000;
        int done = 0;
        while (System.nanoTime() < end) {
            done += echo(socket) ? 1 : 0;
        }
        return done / ((System.nanoTime() - begin) / 1e9);
    }

    private DatagramSocket socket(int port) throws IOException {
        DatagramSocket socket = sockets.get(port);
        if (socket == null) {
            socket = new DatagramSocket();
            socket.setSoTimeout(LOST_MILLIS);
            socket.connect(InetAddress.ofLiteral("127.0.0.1"), port);
            sockets.put(port, socket);
        }
        return socket;
    }

    private static boolean echo(DatagramSocket socket) throws IOException, InterruptedException {
        try {
            socket.send(new DatagramPacket(Volleys.DATAGRAM, Volleys.DATAGRAM.length));
            socket.receive(new DatagramPacket(new byte[1024], 1024));
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (PortUnreachableException e) {
            // The server is about to begin.
            Thread.sleep(10);
            return false;
        }
    }
}
