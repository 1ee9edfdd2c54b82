package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.SocketEvent;
import echolab.net.Tap;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Several writers overrun a tiny ring while readers look. Every message says who wrote it, which one it is, and how long.
@Timeout(30)
class CaptureStressTest {

    private static final int WRITERS = 4;
    private static final int MESSAGES = 150_000;

    private final Capture capture = new Capture(new Limits(64, 2_048, 128));
    private volatile boolean writing = true;

    @Test
    void noTornRowIsEverShownAndCountsAreExact() throws Exception {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<Long>> readers = List.of(threads.submit(() -> watch(() -> capture)),
                    threads.submit(() -> watch(capture::freeze)));
            List<Future<?>> writers = new ArrayList<>();
            for (int id = 0; id < WRITERS; id++) {
                int writer = id;
                writers.add(threads.submit(() -> write(writer)));
            }
            for (Future<?> writer : writers) {
                writer.get(25, TimeUnit.SECONDS);
            }
            writing = false;
            for (Future<Long> reader : readers) {
                assertThat(reader.get(5, TimeUnit.SECONDS)).isPositive();
            }
        }
        Totals totals = capture.totals();
        long events = WRITERS * (MESSAGES / 1_000);
        assertThat(totals.in()).isEqualTo(new Counts((long) WRITERS * MESSAGES, WRITERS * bytesOfOne(), (long) WRITERS * MESSAGES));
        assertThat(totals.errors()).isEqualTo(events);
        assertThat(totals.rows() + totals.missed()).isEqualTo((long) WRITERS * MESSAGES + events);
        assertThat(capture.last()).isEqualTo(totals.rows());
    }

    private void write(int id) {
        Connection connection = new Connection(id, Role.ACCEPTED, id + 1, Unit.MESSAGE);
        Tap tap = capture.open(connection);
        byte[] buffer = new byte[256];
        for (int i = 0; i < MESSAGES; i++) {
            int length = length(i);
            ByteBuffer.wrap(buffer).putInt(id).putInt(i);
            Arrays.fill(buffer, 8, length, (byte) (id * 31 + i));
            tap.read(i, length);
            tap.received(i, buffer, 0, length, true);
            if (i % 1_000 == 0) {
                capture.event(new SocketEvent.Failed(connection, i, Traffic.refused()));
            }
        }
    }

    private long watch(Supplier<Rows> rows) {
        long seen = 0;
        boolean again;
        do {
            again = writing;
            seen += look(rows.get());
        } while (again);
        return seen;
    }

    private static long look(Rows rows) {
        long seen = 0;
        long last = rows.last();
        for (long number = rows.first(); number <= last; number++) {
            Row row = rows.row(number);
            if (row != null) {
                check(number, row);
                seen++;
            }
        }
        return seen;
    }

    private static void check(long number, Row row) {
        assertThat(row.number()).isEqualTo(number);
        if (row.kind() == Row.Kind.LIFE) {
            assertThat(row.event()).returns(row.nanos(), SocketEvent::nanos).returns(row.connection(), SocketEvent::connection);
            return;
        }
        ByteBuffer message = ByteBuffer.wrap(row.bytes());
        int id = message.getInt();
        int index = message.getInt();
        if (row.connection().id() != id || row.nanos() != index || row.length() != length(index)
                || row.bytes().length != Math.min(128, length(index))) {
            throw new AssertionError("torn: " + row);
        }
        for (int i = 8; i < row.bytes().length; i++) {
            if (row.bytes()[i] != (byte) (id * 31 + index)) {
                throw new AssertionError("torn at byte " + i + ": " + row);
            }
        }
    }

    private static int length(int index) {
        return 8 + index % 150;
    }

    private static long bytesOfOne() {
        long bytes = 0;
        for (int i = 0; i < MESSAGES; i++) {
            bytes += length(i);
        }
        return bytes;
    }
}
