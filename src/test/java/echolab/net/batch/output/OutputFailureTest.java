package echolab.net.batch.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import echolab.net.batch.Mode;
import echolab.net.status.Classifier;
import echolab.net.status.SocketErrorStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class OutputFailureTest {

    private static final int LARGE = 1 << 20;
    private static final Duration LONG = Duration.ofHours(1);

    @ParameterizedTest
    @EnumSource(names = {"OVERLAPPED", "FLUSH", "GATHERED"})
    void theFirstFailureIsToldAndThoseBehindItAreAborted(Mode mode) throws Exception {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = ends.output(mode)) {
            List<Written> all = write(output, 10, 10);
            output.flush().get(StreamEnds.LIMIT.toSeconds(), TimeUnit.SECONDS);
            ends.reset();
            all.addAll(write(output, 10, 10));
            Throwable first = failure(output.flush());

            assertThat(Classifier.classify(first)).isEqualTo(SocketErrorStatus.CONNECTION_RESET_BY_PEER);
            List<Throwable> failures = failures(all);
            assertThat(failures.subList(0, 10)).containsOnlyNulls();
            assertThat(failures.get(10)).isSameAs(first);
            assertAborted(failures.subList(11, 20));
            assertAborted(failures(write(output, 10, 10)));
            assertThat(failure(output.flush())).isSameAs(first);
            assertThat(output.terminal()).isEqualTo(30);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OVERLAPPED", "FLUSH", "GATHERED"})
    void aPeerThatReadsNothingBlocksNobodyUntilItResets(Mode mode) throws Exception {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = ends.output(mode)) {
            List<Written> all = write(output, 20, LARGE);
            Written flush = output.flush();
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> flush.get(50, TimeUnit.MILLISECONDS));
            ends.reset();

            Throwable first = failure(flush);
            assertThat(Classifier.classify(first)).isEqualTo(SocketErrorStatus.CONNECTION_RESET_BY_PEER);
            List<Throwable> failures = failures(all);
            int sent = failures.indexOf(first);
            assertThat(failures.subList(0, sent)).allMatch(Objects::isNull);
            assertAborted(failures.subList(sent + 1, failures.size()));
        }
    }

    @Test
    void aBlockedPeerThatReadsAgainGetsEverything() throws Exception {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = ends.output(Mode.GATHERED)) {
            write(output, 20, LARGE);
            Written flush = output.flush();
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> flush.get(50, TimeUnit.MILLISECONDS));
            CompletableFuture<StreamEnds.Stream> received = ends.receiveAll();
            flush.get(StreamEnds.LIMIT.toSeconds(), TimeUnit.SECONDS);
            ends.sender.shutdownOutput();
            assertThat(received.get().bytes()).isEqualTo(20L * LARGE);
        }
    }

    @Test
    void closingEndsABlockedWriteAndWhatIsPending() throws Exception {
        try (StreamEnds ends = new StreamEnds()) {
            BatchedOutput output = ends.output(Mode.OVERLAPPED);
            List<Written> all;
            try (output) {
                all = write(output, 20, LARGE);
            }
            List<Throwable> failures = failures(all);
            int sent = (int) failures.stream().takeWhile(failure -> failure == null).count();
            assertThat(sent).isLessThan(20);
            assertAborted(failures.subList(sent, 20));
            assertAborted(failures(write(output, 1, 1)));
            assertThat(ends.sender.isOpen()).isFalse();
        }
    }

    @Test
    void aChannelThatIsClosedFromOutsideAborts() throws Exception {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = ends.output(Mode.GATHERED)) {
            write(output, 20, LARGE);
            Written flush = output.flush();
            ends.sender.close();
            assertThat(Classifier.classify(failure(flush))).isEqualTo(SocketErrorStatus.OPERATION_ABORTED);
        }
    }

    @Test
    void moreThanTheBoundIsRefusedByName() throws Exception {
        try (StreamEnds ends = new StreamEnds()) {
            List<Written> all;
            try (BatchedOutput output = BatchedOutput.over(ends.sender, Mode.OVERLAPPED, LONG)) {
                all = write(output, BatchedOutput.MOST_PENDING, 1);
                assertThatExceptionOfType(PendingFullException.class).isThrownBy(() -> output.write(ByteBuffer.allocate(1)));
                assertThat(all).noneMatch(Written::isDone);
            }
            assertAborted(failures(all));
        }
    }

    @Test
    void thereIsRoomAgainOnceWritesAreComplete() throws Exception {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = ends.output(Mode.GATHERED)) {
            CompletableFuture<StreamEnds.Stream> received = ends.receiveAll();
            for (int i = 0; i < 3; i++) {
                write(output, BatchedOutput.MOST_PENDING, 1);
                output.flush().get(StreamEnds.LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
            ends.sender.shutdownOutput();
            assertThat(received.get().bytes()).isEqualTo(3L * BatchedOutput.MOST_PENDING);
        }
    }

    private static List<Written> write(BatchedOutput output, int packets, int size) {
        ByteBuffer packet = ByteBuffer.allocateDirect(size);
        List<Written> all = new ArrayList<>();
        for (int i = 0; i < packets; i++) {
            all.add(output.write(packet));
        }
        return all;
    }

    private static void assertAborted(List<Throwable> failures) {
        assertThat(failures).allSatisfy(failure -> assertThat(failure).isInstanceOf(AbortedException.class));
        assertThat(failures).extracting(Classifier::classify).containsOnly(SocketErrorStatus.OPERATION_ABORTED);
    }

    private static List<Throwable> failures(List<Written> all) throws Exception {
        List<Throwable> failures = new ArrayList<>();
        for (Written written : all) {
            failures.add(failure(written));
        }
        return failures;
    }

    /// @return null where it went well
    private static Throwable failure(Written written) throws InterruptedException, TimeoutException {
        try {
            written.get(StreamEnds.LIMIT.toSeconds(), TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
