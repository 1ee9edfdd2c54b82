package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.RecordingSink;
import echolab.net.SocketEvent;
import echolab.net.StreamClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holding echoes back.
class GateTest {

    @ParameterizedTest
    @EnumSource(Framing.class)
    void aHeldEchoGoesWithNext(Framing framing) {
        try (Lab lab = new Lab(Model.STREAMS)) {
            lab.gate.hold(true);
            StreamClient client = lab.connect(lab.listen(framing), framing);

            client.send(Lab.bytes("held\r\n"));
            lab.sink.await(SocketEvent.Held.class);
            assertThat(lab.sink.received(client.connection())).isEmpty();
            Lab.until(() -> lab.gate.waiting() > 0);
            lab.gate.next();

            assertThat(lab.sink.awaitReceived(client.connection(), 1)).containsExactly("held\r\n");
        }
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void linesAreHeldOneByOne(Model model) {
        try (Lab lab = new Lab(model)) {
            lab.gate.hold(true);
            StreamClient client = lab.connect(lab.listen(Framing.LINES), Framing.LINES);

            client.send(Lab.bytes("a\nb\n"));
            for (int i = 1; i <= 2; i++) {
                Lab.until(() -> lab.gate.waiting() > 0);
                assertThat(lab.sink.received(client.connection())).hasSize(i - 1);
                lab.gate.next();
                lab.sink.awaitReceived(client.connection(), i);
            }

            assertThat(lab.sink.received(client.connection())).containsExactly("a\r\n", "b\r\n");
        }
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void closingFreesAHeldThread(Model model) throws InterruptedException {
        try (Lab lab = new Lab(model)) {
            lab.gate.hold(true);
            StreamClient client = lab.connect(lab.listen(Framing.LINES), Framing.LINES);
            client.send(Lab.bytes("held\n"));
            SocketEvent.Held held = lab.sink.await(SocketEvent.Held.class);

            lab.service.close();

            assertThat(client.awaitClosed(RecordingSink.LIMIT)).isTrue();
            assertThat(lab.sink.names(held.connection())).containsExactly("Opened", "Held", "Closed");
            assertThat(lab.gate.waiting()).isZero();
        }
    }
}
