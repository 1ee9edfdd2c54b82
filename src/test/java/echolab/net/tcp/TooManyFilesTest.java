package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.OtherJvm;
import echolab.Peers;
import echolab.net.Connection;
import echolab.net.Server;
import echolab.net.Session.Phase;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.SocketService;
import echolab.net.Tap;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// A server that runs out of file descriptors: another JVM, under a limit of its own.
@EnabledOnOs(OS.LINUX)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TooManyFilesTest {

    private static final int DESCRIPTORS = 64;

    @Test
    void theServerSaysSoOnceAndGoesOn() throws IOException, InterruptedException {
        Process server = OtherJvm.start(List.of("sh", "-c", "ulimit -n " + DESCRIPTORS + "; exec \"$@\"", "sh"),
                ServerUnderTest.class, "-XX:-MaxFDLimit");
        try (var said = server.inputReader()) {
            int port = Integer.parseInt(said.readLine());
            List<Socket> clients = new ArrayList<>();
            // From folders each class takes a descriptor to load; what serves a client is loaded before there is none.
            clients.add(connect(port));
            echo(clients.getFirst(), "first\n");
            while (clients.size() < DESCRIPTORS) {
                clients.add(connect(port));
            }
            assertThat(said.readLine()).isEqualTo("ACCEPT TOO_MANY_OPEN_FILES");
            for (Socket client : clients) {
                client.close();
            }

            try (Socket after = connect(port)) {
                echo(after, "still there?\n");
            }
            server.getOutputStream().close();
            assertThat(said.readLine()).isEqualTo("closed");
        } finally {
            Peers.stop(server);
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
        return socket;
    }

    private static void echo(Socket client, String line) throws IOException {
        String answer = line.replace("\n", "\r\n");
        Lab.write(client, line);
        assertThat(Lab.read(client, answer.length())).isEqualTo(answer);
    }

    /// The other JVM: prints its port, then each failure.
    static final class ServerUnderTest implements Sink {

        public static void main(String[] args) throws Exception {
            try (SocketService service = new SocketService()) {
                Server server = service.listen(new TcpServerSpec(Lab.ANY_PORT, Framing.LINES, Model.STREAMS), new ServerUnderTest());
                while (server.state().phase() == Phase.OPENING) {
                    Thread.onSpinWait();
                }
                System.out.println(server.state().local().getPort());
                System.in.read();
            }
            System.out.println("closed");
        }

        @Override
        public Tap open(Connection connection) {
            return Sink.NONE.open(connection);
        }

        @Override
        public void event(SocketEvent event) {
            if (event instanceof SocketEvent.Failed failed && failed.connection().role() == Connection.Role.LISTENER) {
                System.out.println(failed.failure().during() + " " + failed.failure().status());
            }
        }
    }
}
