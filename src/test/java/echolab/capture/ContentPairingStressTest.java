package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Tap;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One thread asks and another hears the answers at once, so that many are recorded before their questions. Every datagram
/// says which one it is.
@Timeout(30)
class ContentPairingStressTest {

    private static final int DATAGRAMS = 60_000;
    /// Fewer than are kept as questions, so that none is forgotten.
    private static final int UNDERWAY = 200;

    private final Capture capture = new Capture(new Limits(1 << 18, 1 << 22, 64));
    private final Tap tap = capture.open(new Connection(1, Role.CLIENT, 1, Unit.DATAGRAM));
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void everyAnswerFindsItsOwnQuestion() throws Exception {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            Future<?> asker = threads.submit(this::ask);
            Future<?> hearer = threads.submit(this::hear);
            asker.get(25, TimeUnit.SECONDS);
            hearer.get(25, TimeUnit.SECONDS);
        }
        Totals totals = capture.totals();
        assertThat(totals.overwritten()).isZero();
        long unpaired = 0;
        for (long number = 1; number <= capture.last(); number++) {
            Row row = capture.row(number);
            unpaired += row.kind() == Row.Kind.IN && !isOwn(row) ? 1 : 0;
        }
        // An asker that was off its core for long finds its early answers dropped.
        assertThat(unpaired).isLessThan(DATAGRAMS / 100 + totals.missed());
    }

    private boolean isOwn(Row answer) {
        if (answer.partner() == 0) {
            return false;
        }
        Row question = capture.row(answer.partner());
        assertThat(question.bytes()).isEqualTo(answer.bytes());
        assertThat(answer.again() || answer.roundTrip() == answer.nanos() - question.nanos()).isTrue();
        return true;
    }

    private void ask() {
        byte[] datagram = new byte[16];
        for (int i = 0; i < DATAGRAMS; i++) {
            while (i - answered.get() > UNDERWAY) {
                Thread.onSpinWait();
            }
            ByteBuffer.wrap(datagram).putInt(i);
            long nanos = System.nanoTime();
            asked.set(i + 1);
            tap.sent(nanos, datagram, 0, datagram.length);
        }
    }

    private void hear() {
        byte[] datagram = new byte[16];
        for (int i = 0; i < DATAGRAMS; i++) {
            while (asked.get() <= i) {
                Thread.onSpinWait();
            }
            ByteBuffer.wrap(datagram).putInt(i);
            for (int copies = i % 10 == 0 ? 0 : 1 + i % 5 / 4; copies > 0; copies--) {
                tap.received(System.nanoTime(), datagram, 0, datagram.length, true);
            }
            answered.set(i);
        }
    }
}
