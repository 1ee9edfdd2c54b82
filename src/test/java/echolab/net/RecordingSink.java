package echolab.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Keeps all that sockets report, and waits for it.
public final class RecordingSink implements Sink {

    public static final Duration LIMIT = Duration.ofSeconds(10);

    /// A message as it was reported.
    public record Message(Connection connection, boolean out, String text, boolean complete) { }

    private final List<SocketEvent> events = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private final Map<Connection, ByteArrayOutputStream> received = new HashMap<>();
    private long bytesWritten;
    private long bytesRead;
    private int writes;
    private int reads;
    private final List<Connection> afterTheEnd = new ArrayList<>();

    @Override
    public synchronized Tap open(Connection connection) {
        received.put(connection, new ByteArrayOutputStream());
        return new Recorder(connection);
    }

    @Override
    public synchronized void event(SocketEvent event) {
        refuseAfterEnd(event.connection());
        events.add(event);
        order.add(event.connection() + " " + event.getClass().getSimpleName());
        notifyAll();
    }

    private void refuseAfterEnd(Connection connection) {
        if (events.stream().anyMatch(e -> e instanceof SocketEvent.Closed && e.connection().equals(connection))) {
            afterTheEnd.add(connection);
        }
    }

    private final class Recorder implements Tap {
        private final Connection connection;

        Recorder(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void sent(long nanos, byte[] bytes, int offset, int length) {
            message(true, bytes, offset, length, true);
        }

        @Override
        public void received(long nanos, byte[] bytes, int offset, int length, boolean complete) {
            message(false, bytes, offset, length, complete);
        }

        private void message(boolean out, byte[] bytes, int offset, int length, boolean complete) {
            synchronized (RecordingSink.this) {
                refuseAfterEnd(connection);
                messages.add(new Message(connection, out, new String(bytes, offset, length), complete));
                if (!out) {
                    received.get(connection).write(bytes, offset, length);
                }
                RecordingSink.this.notifyAll();
            }
        }

        @Override
        public void wrote(long nanos, int length) {
            synchronized (RecordingSink.this) {
                writes++;
                bytesWritten += length;
                RecordingSink.this.notifyAll();
            }
        }

        @Override
        public void read(long nanos, int length) {
            synchronized (RecordingSink.this) {
                reads++;
                bytesRead += length;
            }
        }
    }

    /// Waits for the first such event of anything.
    public <E extends SocketEvent> E await(Class<E> type) {
        return await(type, _ -> true);
    }

    public <E extends SocketEvent> E await(Session session, Class<E> type) {
        return await(type, event -> event.connection().equals(session.connection()));
    }

    public <E extends SocketEvent> E await(Connection.Role role, Class<E> type) {
        return await(type, event -> event.connection().role() == role);
    }

    public <E extends SocketEvent> E await(Predicate<Connection> whose, Class<E> type) {
        return await(type, event -> whose.test(event.connection()));
    }

    public synchronized <E extends SocketEvent> E await(Class<E> type, Predicate<E> which) {
        List<E> found = new ArrayList<>();
        until(type.getSimpleName(), () -> {
            events.stream().filter(type::isInstance).map(type::cast).filter(which).findFirst().ifPresent(found::add);
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    /// Waits until a socket has got so many messages.
    public synchronized List<String> awaitReceived(Connection connection, int count) {
        until(count + " messages of " + connection, () -> received(connection).size() >= count);
        return received(connection);
    }

    /// Waits until a socket has reported so many messages as sent.
    public synchronized List<String> awaitSent(Connection connection, int count) {
        until(count + " sent messages of " + connection, () -> sent(connection).size() >= count);
        return sent(connection);
    }

    /// Waits until all sockets together have written so many bytes.
    public synchronized void awaitWritten(long bytes) {
        until(bytes + " bytes written", () -> bytesWritten >= bytes);
    }

    /// Waits until a socket has got so many bytes.
    public synchronized byte[] awaitBytes(Connection connection, int count) {
        until(count + " bytes of " + connection, () -> received.get(connection).size() >= count);
        return received.get(connection).toByteArray();
    }

    private interface Condition {
        boolean holds();
    }

    private void until(String what, Condition condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            assertThat(left).as("time left for %s, after %s and %s", what, order, tail()).isPositive();
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private List<Message> tail() {
        return messages.subList(Math.max(0, messages.size() - 10), messages.size());
    }

    public synchronized List<String> received(Connection connection) {
        return texts(connection, false);
    }

    public synchronized List<String> sent(Connection connection) {
        return texts(connection, true);
    }

    private List<String> texts(Connection connection, boolean out) {
        return messages.stream().filter(m -> m.connection.equals(connection) && m.out == out).map(Message::text).toList();
    }

    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    public synchronized List<SocketEvent> events(Connection connection) {
        return events.stream().filter(e -> e.connection().equals(connection)).toList();
    }

    /// The names of a connection's events, in their order.
    public List<String> names(Connection connection) {
        return events(connection).stream().map(e -> e.getClass().getSimpleName()).toList();
    }

    public synchronized long bytesWritten() {
        return bytesWritten;
    }

    public synchronized long bytesRead() {
        return bytesRead;
    }

    public synchronized int writes() {
        return writes;
    }

    public synchronized int reads() {
        return reads;
    }

    /// Every connection that had an event has exactly one final one, and nothing came after it.
    public synchronized void assertAllEndedOnce() {
        assertThat(afterTheEnd).isEmpty();
        for (Connection connection : received.keySet()) {
            assertThat(names(connection)).as("%s", connection).filteredOn("Closed"::equals).hasSize(1);
        }
    }
}
