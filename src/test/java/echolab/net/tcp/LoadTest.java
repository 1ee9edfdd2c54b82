package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Server;
import echolab.net.Session.Phase;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.SocketService;
import echolab.net.StreamClient;
import echolab.net.Tap;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Many at once.
class LoadTest {

    private static final int CLIENTS = 1_000;
    private static final int LINES = 100;

    /// Checks that each client gets its own lines in their order.
    private static final class Checker implements Sink {
        final CountDownLatch opened = new CountDownLatch(CLIENTS);
        final CountDownLatch back = new CountDownLatch(CLIENTS * LINES);
        final Queue<Object> wrong = new ConcurrentLinkedQueue<>();

        @Override
        public Tap open(Connection connection) {
            return new Tap() {
                private int next;

                @Override
                public void sent(long nanos, byte[] bytes, int offset, int length) { }

                @Override
                public void received(long nanos, byte[] bytes, int offset, int length, boolean complete) {
                    String line = new String(bytes, offset, length);
                    if (!line.equals(line(connection, next++).replace("\n", "\r\n"))) {
                        wrong.add(line);
                    }
                    back.countDown();
                }

                @Override
                public void wrote(long nanos, int length) { }

                @Override
                public void read(long nanos, int length) { }
            };
        }

        @Override
        public void event(SocketEvent event) {
            switch (event) {
                case SocketEvent.Opened _ -> opened.countDown();
                case SocketEvent.Failed _, SocketEvent.AttemptFailed _, SocketEvent.TurnedAway _ -> wrong.add(event);
                case SocketEvent.Listening _, SocketEvent.Opening _, SocketEvent.HalfClosed _, SocketEvent.Held _,
                        SocketEvent.Closed _, SocketEvent.Bound _, SocketEvent.HeardFrom _, SocketEvent.AnsweredFrom _,
                        SocketEvent.Unanswered _, SocketEvent.Impaired _, SocketEvent.Membership _ -> { }
            }
        }
    }

    private static String line(Connection connection, int number) {
        return "line " + number + " of " + connection + "\n";
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void aThousandClientsGetAllTheirLinesBack(Model model) throws InterruptedException {
        Checker checker = new Checker();
        try (SocketService service = new SocketService()) {
            Server server = service.listen(new TcpServerSpec(Lab.ANY_PORT, Framing.LINES, model), Sink.NONE);
            while (server.state().phase() == Phase.OPENING) {
                Thread.onSpinWait();
            }
            List<StreamClient> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(service.connect(new TcpClientSpec(Lab.at(server), Framing.LINES, model), checker));
            }
            assertThat(checker.opened.await(20, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < LINES; i++) {
                for (StreamClient client : clients) {
                    assertThat(client.send(Lab.bytes(line(client.connection(), i)))).isTrue();
                }
            }

            assertThat(checker.back.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(checker.wrong).isEmpty();
            assertThat(server.peerCount()).isEqualTo(CLIENTS);
        }
    }
}
