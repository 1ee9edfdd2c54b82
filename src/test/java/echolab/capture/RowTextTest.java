package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Endpoint;
import echolab.net.SocketEvent;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowTextTest {

    private static final Connection C1 = new Connection(1, Role.CLIENT, 1, Unit.MESSAGE);

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(new SocketEvent.Listening(C1, 0, Traffic.SERVER), "listening 127.0.0.1:1337"),
                Arguments.of(new SocketEvent.Opening(C1, 0, new Endpoint("localhost", 7)), "opening localhost:7"),
                Arguments.of(new SocketEvent.AttemptFailed(C1, 0, Traffic.SERVER, 0, Traffic.refused(), true),
                        "ConnectionRefused java.net.ConnectException: Connection refused 127.0.0.1:1337"),
                Arguments.of(new SocketEvent.Opened(C1, 0, Traffic.CLIENT, Traffic.SERVER, 0),
                        "open 127.0.0.1:52814 127.0.0.1:1337"),
                Arguments.of(new SocketEvent.HalfClosed(C1, 0, true), "half closed by peer"),
                Arguments.of(new SocketEvent.HalfClosed(C1, 0, false), "half closed"),
                Arguments.of(new SocketEvent.Held(C1, 0), "held"),
                Arguments.of(new SocketEvent.TurnedAway(C1, 0, Traffic.CLIENT, 2), "turned away 127.0.0.1:52814 limit 2"),
                Arguments.of(new SocketEvent.Failed(C1, 0, Traffic.refused()),
                        "ConnectionRefused java.net.ConnectException: Connection refused"),
                Arguments.of(new SocketEvent.Closed(C1, 0, true, 3), "closed by peer"),
                Arguments.of(new SocketEvent.Closed(C1, 0, false, 0), "closed"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void saysWhatHappened(SocketEvent event, String text) {
        assertThat(RowText.info(event)).isEqualTo(text);
    }
}
