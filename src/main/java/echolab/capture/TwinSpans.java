package echolab.capture;

import echolab.net.Connection;
import java.util.ArrayList;
import java.util.List;

/// The other ends that one connection has had, each for some rows. A stream has one for ever; over datagrams the two ends come
/// and go without each other. One writer at a time, any number of readers.
final class TwinSpans {

    /// Of more the oldest are forgotten.
    static final int KEPT = 64;

    /// @param from,until the numbers of the first row and of the one after the last
    private record Span(Connection other, long from, long until) { }

    /// In the order of their beginning; replaced, never changed.
    private volatile List<Span> spans = List.of();

    /// @param from the first row; those after it are the other's until [#end(Connection, long)] or a newer one's beginning
    void begin(Connection other, long from) {
        List<Span> next = new ArrayList<>(spans.size() < KEPT ? spans : spans.subList(1, KEPT));
        next.add(new Span(other, from, Long.MAX_VALUE));
        spans = List.copyOf(next);
    }

    void end(Connection other, long until) {
        spans = spans.stream().map(span -> span.until == Long.MAX_VALUE && span.other.equals(other)
                ? new Span(other, span.from, until) : span).toList();
    }

    /// The row after the last that has an other end, 0 where there has been none, [Long#MAX_VALUE] while there is one.
    long ended() {
        return spans.isEmpty() ? 0 : spans.getLast().until;
    }

    /// Null where there has been none.
    Connection last() {
        List<Span> now = spans;
        return now.isEmpty() ? null : now.getLast().other;
    }

    /// The other end at the time of a row, null where there was none.
    Connection at(long row) {
        List<Span> now = spans;
        for (int i = now.size() - 1; i >= 0; i--) {
            Span span = now.get(i);
            if (span.from <= row && row < span.until) {
                return span.other;
            }
        }
        return null;
    }
}
