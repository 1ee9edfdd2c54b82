package echolab.ui.ladder;

import echolab.capture.Row;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds which datagram of a sending end arrived as which one of the receiving end: by content, and among equal ones by time.
/// Any of them may be missing, doubled or overtaken.
final class DatagramPairing {

    private record Content(int length, ByteBuffer bytes) {
        static Content of(Row row) {
            return new Content(row.length(), ByteBuffer.wrap(row.bytes()));
        }
    }

    private DatagramPairing() { }

    /// @param sent,received in the order of time
    /// @return the row that arrived of each sent one that did, by the number of the sent one
    static Map<Long, List<Row>> arrivals(List<Row> sent, List<Row> received) {
        Map<Content, ArrayDeque<Row>> come = received.stream()
                .collect(Collectors.groupingBy(Content::of, Collectors.toCollection(ArrayDeque::new)));
        Map<Content, ArrayDeque<Row>> gone = sent.stream()
                .collect(Collectors.groupingBy(Content::of, Collectors.toCollection(ArrayDeque::new)));
        Map<Long, List<Row>> arrivals = new HashMap<>();
        gone.forEach((content, equal) -> pair(equal, come.getOrDefault(content, new ArrayDeque<>()), arrivals));
        return arrivals;
    }

    private static void pair(Deque<Row> sent, Deque<Row> received, Map<Long, List<Row>> arrivals) {
        while (!sent.isEmpty()) {
            Row out = sent.poll();
            while (!received.isEmpty() && received.peek().nanos() < out.nanos()) {
                received.poll();
            }
            boolean later = !sent.isEmpty() && !received.isEmpty() && sent.size() >= received.size()
                    && sent.peek().nanos() <= received.peek().nanos();
            if (!received.isEmpty() && !later) {
                arrivals.put(out.number(), List.of(received.poll()));
            }
        }
    }
}
