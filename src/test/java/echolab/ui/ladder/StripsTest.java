package echolab.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Call;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.ui.ladder.Strip.Block;
import echolab.ui.ladder.Strip.Part;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripsTest {

    private final Connection client = new Connection(0, Role.CLIENT, 1, Unit.BYTE);
    private final Connection server = new Connection(1, Role.ACCEPTED, 1, Unit.BYTE);
    private final List<Call> calls = new ArrayList<>();
    private final Strips strips = new Strips(
            (connection, _) -> calls.stream().filter(call -> call.connection().equals(connection)).toList());

    @Test
    void aReadKnowsTheWritesThatItsBytesCameFrom() {
        call(client, true, 0, 7);
        call(client, true, 7, 9);
        call(server, false, 0, 10);
        call(server, false, 10, 6);
        Strip strip = strips.of(new Pair(client, server)).getFirst();
        assertThat(strip.writer()).isEqualTo("C1");
        assertThat(strip.writes()).containsExactly(new Block(0, 7, List.of(new Part(0, 7, 1))),
                new Block(7, 16, List.of(new Part(7, 16, 2))));
        assertThat(strip.reads()).containsExactly(new Block(0, 10, List.of(new Part(0, 7, 1), new Part(7, 10, 2))),
                new Block(10, 16, List.of(new Part(10, 16, 2))));
    }

    @Test
    void theLastCallsAreShown() {
        for (int i = 0; i < 30; i++) {
            call(client, true, i * 10L, 10);
            call(server, false, i * 10L, 10);
        }
        Strip strip = strips.of(new Pair(client, server)).getFirst();
        assertThat(strip.writes()).hasSize(Strips.BLOCKS);
        assertThat(strip.reads().getLast()).isEqualTo(new Block(290, 300, List.of(new Part(290, 300, Strips.BLOCKS))));
    }

    @Test
    void readsOfForeignWritesHaveNoNumber() {
        call(server, false, 0, 5);
        Strip strip = strips.of(new Pair(null, server)).getFirst();
        assertThat(strip.writer()).isEmpty();
        assertThat(strip.writes()).isEmpty();
        assertThat(strip.reads()).containsExactly(new Block(0, 5, List.of(new Part(0, 5, 0))));
    }

    private void call(Connection connection, boolean out, long offset, int length) {
        calls.add(new Call(0, connection, out, offset, length));
    }
}
