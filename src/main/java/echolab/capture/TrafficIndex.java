package echolab.capture;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.SocketEvent;
import java.util.Arrays;
import java.util.stream.LongStream;

/// Keeps the numbers of the newest rows that a list shows, and looks at each new row once.
///
/// [#show(Filter, Ends)] may be called from any thread. [#advance()] works, so it belongs off the UI's thread; one thread
/// at a time.
public final class TrafficIndex {

    /// New rows looked at by one [#advance()]; of more the oldest are skipped. At 15 calls a second that is 1,500,000 rows/s.
    static final int MAX_NEW = 100_000;

    /// Tells a connection's other end at the time of a row where that is ours, else null.
    @FunctionalInterface
    public interface Twins {
        Connection at(Connection connection, long row);
    }

    private record Wish(Filter filter, Ends ends) {
        boolean everything() {
            return filter == Filter.ALL && ends == Ends.BOTH;
        }
    }

    private final Rows rows;
    private final Twins twins;
    private volatile Wish wish = new Wish(Filter.ALL, Ends.BOTH);

    /// The newest matches: the n-th at n modulo the length.
    private final long[] window;
    private Wish shown;
    private long matched;
    private long unmatched;
    private long skipped;
    /// All rows below it have been looked at, or skipped.
    private long next;

    /// @param twins as [Capture#twin(Connection, long)] tells them
    /// @param size  how many rows the list shows at most
    public TrafficIndex(Rows rows, Twins twins, int size) {
        this.rows = rows;
        this.twins = twins;
        window = new long[size];
    }

    /// Finds all rows of a frozen copy that match, the newest of them where they are more than `limit`. Looks at every row:
    /// not for the UI's thread.
    public static RowNumbers scan(Rows frozen, Twins twins, Filter filter, Ends ends, int limit) {
        long kept = frozen.last() - frozen.first() + 1;
        TrafficIndex index = new TrafficIndex(frozen, twins, (int) Math.min(limit, Math.max(1, kept)));
        index.show(filter, ends);
        return index.advance();
    }

    /// Chooses what to show; the next [#advance()] looks at all that is kept and counts from there. To be called again after
    /// [Capture#clear()] and [Capture#restore()].
    public void show(Filter filter, Ends ends) {
        wish = new Wish(filter, ends);
    }

    /// Looks at what is new.
    ///
    /// @return the newest rows that match
    public RowNumbers advance() {
        Wish now = wish;
        long first = rows.first();
        long last = rows.last();
        boolean anew = now != shown;
        if (anew) {
            shown = now;
            next = first;
            matched = 0;
            unmatched = 0;
            skipped = 0;
        }
        if (now.everything()) {
            matched += last + 1 - next;
            next = last + 1;
            return new RowNumbers(LongStream.rangeClosed(Math.max(first, last + 1 - window.length), last).toArray(), matched, 0, 0);
        }
        if (now.ends() == Ends.ONCE) {
            forgetTwins(first);
        }
        lookAt(now, anew ? first : Math.max(first, last + 1 - MAX_NEW), last);
        return new RowNumbers(found(first), matched, unmatched, skipped);
    }

    private void lookAt(Wish now, long earliest, long last) {
        long from = Math.max(next, earliest);
        skipped += from - next;
        for (next = from; next <= last; next++) {
            Connection connection = rows.connection(next);
            if (connection == null) {
                skipped++;
            } else if (matches(now, connection)) {
                window[(int) (matched++ % window.length)] = next;
            } else {
                unmatched++;
            }
        }
    }

    private boolean matches(Wish now, Connection connection) {
        if (now.ends() == Ends.ONCE && isTwin(connection, next)) {
            return false;
        }
        if (now.filter() == Filter.ALL) {
            return true;
        }
        Row row = rows.row(next);
        return row != null && now.filter().matches(row);
    }

    private boolean isTwin(Connection connection, long number) {
        return connection.role() == Role.ACCEPTED && twins.at(connection, number) != null
                && !(connection.datagrams() && isServersOwn(rows.event(number)));
    }

    /// What a server of ours does to datagrams, or suffers from them, its clients are not told.
    private static boolean isServersOwn(SocketEvent event) {
        return event instanceof SocketEvent.Impaired || event instanceof SocketEvent.Unanswered
                || event instanceof SocketEvent.AnsweredFrom || event instanceof SocketEvent.Held || event instanceof SocketEvent.Failed;
    }

    /// A socket may be accepted, and even read, before our client knows that it is connected: what was listed of it until then
    /// goes from the list again.
    private void forgetTwins(long first) {
        long[] numbers = found(first);
        long[] kept = Arrays.stream(numbers).filter(number -> {
            Connection connection = rows.connection(number);
            return connection == null || !isTwin(connection, number);
        }).toArray();
        int gone = numbers.length - kept.length;
        if (gone > 0) {
            matched -= gone;
            unmatched += gone;
            for (int i = 0; i < kept.length; i++) {
                window[(int) ((matched - kept.length + i) % window.length)] = kept[i];
            }
        }
    }

    /// The matches that are still kept, oldest first.
    private long[] found(long first) {
        int count = (int) Math.min(matched, window.length);
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = window[(int) ((matched - count + i) % window.length)];
        }
        int gone = (int) Arrays.stream(numbers).takeWhile(number -> number < first).count();
        return gone == 0 ? numbers : Arrays.copyOfRange(numbers, gone, count);
    }
}
