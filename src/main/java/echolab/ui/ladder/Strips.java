package echolab.ui.ladder;

import echolab.capture.Call;
import echolab.net.Connection;
import echolab.ui.ladder.Strip.Block;
import echolab.ui.ladder.Strip.Part;
import java.util.ArrayList;
import java.util.List;

/// Lays the last writes of one end beside the last reads of the other, by their place in the stream.
final class Strips {

    /// How many calls of one end are asked for; a strip shows those of them that fit together.
    static final int CALLS = 40;
    /// How many blocks one row shows.
    static final int BLOCKS = 12;

    private final LadderReader.Calls calls;

    Strips(LadderReader.Calls calls) {
        this.calls = calls;
    }

    List<Strip> of(Pair pair) {
        return List.of(strip(true, pair.client(), pair.server()), strip(false, pair.server(), pair.client()));
    }

    private Strip strip(boolean toServer, Connection writer, Connection reader) {
        List<Call> writes = of(writer, true);
        List<Call> reads = of(reader, false);
        long begin = Math.max(begin(writes), begin(reads));
        List<Block> written = new ArrayList<>();
        for (Call call : writes) {
            if (call.offset() >= begin) {
                int number = written.size() + 1;
                written.add(block(call, List.of(new Part(call.offset(), call.offset() + call.length(), number))));
            }
        }
        List<Block> read = reads.stream().filter(call -> call.offset() + call.length() > begin)
                .map(call -> block(call, parts(call, written))).toList();
        return new Strip(toServer, label(writer), label(reader), List.copyOf(written), read);
    }

    private List<Call> of(Connection connection, boolean out) {
        return connection == null ? List.of()
                : calls.of(connection, CALLS).stream().filter(call -> call.out() == out && call.length() > 0).toList();
    }

    /// Where the last [#BLOCKS] calls begin in the stream.
    private static long begin(List<Call> calls) {
        return calls.isEmpty() ? 0 : calls.get(Math.max(0, calls.size() - BLOCKS)).offset();
    }

    private static Block block(Call call, List<Part> parts) {
        return new Block(call.offset(), call.offset() + call.length(), parts);
    }

    /// The bytes of a read by the writes that they came from.
    private static List<Part> parts(Call read, List<Block> writes) {
        List<Part> parts = new ArrayList<>();
        long at = read.offset();
        long end = at + read.length();
        for (int i = 0; i < writes.size() && at < end; i++) {
            Block write = writes.get(i);
            if (write.to() <= at || write.from() >= end) {
                continue;
            }
            if (write.from() > at) {
                parts.add(new Part(at, write.from(), 0));
            }
            long to = Math.min(end, write.to());
            parts.add(new Part(Math.max(at, write.from()), to, i + 1));
            at = to;
        }
        if (at < end) {
            parts.add(new Part(at, end, 0));
        }
        return List.copyOf(parts);
    }

    private static String label(Connection connection) {
        return connection == null ? "" : connection.label();
    }
}
