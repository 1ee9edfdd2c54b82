package echolab.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Row;
import echolab.capture.Row.Kind;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairingTest {

    private final Story story = new Story();
    private final Connection client = story.connection(Role.CLIENT, 1, Unit.BYTE);
    private final Connection server = story.connection(Role.ACCEPTED, 1, Unit.BYTE);

    @Test
    void twoWritesMayArriveAsOneRead() {
        Row one = out(0, "Hello, ");
        Row two = out(1, "sockets");
        Row read = in(2, "Hello, sockets");
        assertThat(Pairing.arrivals(List.of(one, two), List.of(read), true))
                .isEqualTo(Map.of(one.number(), List.of(read), two.number(), List.of(read)));
    }

    @Test
    void oneWriteMayArriveAsTwoReads() {
        Row write = out(0, "Hello, sockets");
        Row one = in(1, "Hello");
        Row two = in(2, ", sockets");
        assertThat(Pairing.arrivals(List.of(write), List.of(one, two), true))
                .isEqualTo(Map.of(write.number(), List.of(one, two)));
    }

    @Test
    void whatIsOnItsWayHasNotArrived() {
        Row one = out(0, "a");
        Row two = out(1, "b");
        Row read = in(2, "a");
        assertThat(Pairing.arrivals(List.of(one, two), List.of(read), true))
                .isEqualTo(Map.of(one.number(), List.of(read), two.number(), List.of()));
    }

    @Test
    void whereTheBeginningIsGoneContentAndTimeFindTheFirst() {
        Row earlier = in(0, "ping 1");
        Row one = out(1_000, "ping 2");
        Row two = in(1_100, "ping 2");
        assertThat(Pairing.arrivals(List.of(one), List.of(earlier, two), false)).isEqualTo(Map.of(one.number(), List.of(two)));
        Row same = in(0, "ping 2");
        assertThat(Pairing.arrivals(List.of(one), List.of(same, two), false)).isEqualTo(Map.of(one.number(), List.of(two)));
    }

    private Row out(double micros, String text) {
        return story.row(story.message(client, Kind.OUT, micros, text, 0, -1));
    }

    private Row in(double micros, String text) {
        return story.row(story.message(server, Kind.IN, micros, text, 0, -1));
    }
}
