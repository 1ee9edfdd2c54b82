package echolab.ui.tcp;

import echolab.ui.cards.ClientCard;
import echolab.ui.cards.FirstEcho;
import echolab.ui.cards.ServerCard;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Endpoint;
import echolab.ui.TcpBench;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstTcpEchoTest {

    private static final long LONG_NANOS = 10_000_000_000L;

    private final TcpBench bench = new TcpBench();
    private final TcpViewModel tab = bench.tab;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void itPlaysFromTheEmptyLadder() {
        tab.server().port().set("0");
        tab.panes().ladder().firstSteps().all().run();
        bench.until("a line has come back", () -> bench.capture.roundTrips().count() == 1);
        assertThat(tab.server().stateProperty().get()).isEqualTo(ServerCard.State.RUNNING);
        assertThat(tab.client().port().text()).isEqualTo(String.valueOf(tab.server().reachableAt().port()));
    }

    @Test
    void itWaitsBetweenTheStepsSoThatTheyAreSeen() {
        FirstEcho echo = tab.firstEcho();
        tab.server().port().set("0");
        echo.play();
        long now = System.nanoTime();
        echo.step(now);
        bench.until("the server runs", () -> tab.server().stateProperty().get() == ServerCard.State.RUNNING);
        echo.step(now + 1);
        assertThat(tab.client().stateProperty().get()).isEqualTo(ClientCard.State.CLOSED);
        echo.step(now + LONG_NANOS);
        bench.until("the client is connected", () -> tab.client().stateProperty().get() == ClientCard.State.OPEN);
        echo.step(now + LONG_NANOS + 1);
        assertThat(bench.capture.out(tab.client().connectionProperty().get()).messages()).isZero();
        echo.step(now + 2 * LONG_NANOS);
        assertThat(echo.playing()).isFalse();
        bench.until("a line has come back", () -> bench.capture.roundTrips().count() == 1);
    }

    @Test
    void whereAStepFailsTheRestIsLeftOut() throws IOException {
        FirstEcho echo = tab.firstEcho();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            tab.server().startAt(new Endpoint("127.0.0.1", taken.getLocalPort()), tab.server().framingProperty().get(),
                    tab.server().modelProperty().get());
            echo.play();
            long now = System.nanoTime();
            echo.step(now);
            bench.until("the port is refused", () -> tab.server().stateProperty().get() == ServerCard.State.STOPPED);
            echo.step(now + LONG_NANOS);
            assertThat(echo.playing()).isFalse();
            assertThat(tab.client().connectionProperty().get()).isNull();
        }
    }
}
