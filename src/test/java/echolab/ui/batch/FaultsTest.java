package echolab.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.net.batch.race.ModifiedBuffer.When;
import echolab.net.batch.Platform;
import echolab.net.batch.Protocol;
import echolab.net.batch.race.Races;
import echolab.net.batch.output.UnconnectedException;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.Eventually;
import echolab.ui.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every fault, with real sockets.
class FaultsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final BatchViewModel batch = new BatchViewModel(new BatchViewModel.Surroundings(Races::start, Platform::lack, texts, background));
    private final Faults faults = new Faults(batch, texts, background);

    @AfterEach
    void end() {
        batch.stop();
        until("the race is over", () -> !batch.aliveProperty().getValue());
        background.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void aBufferThatIsModifiedTooEarlyIsCaught(Protocol protocol) {
        batch.setup().protocolProperty().set(protocol);
        faults.provoke(Faults.Kind.MODIFIED);
        until("found", () -> faults.findingProperty().get() != null);
        assertThat(faults.findingProperty().get()).isInstanceOfSatisfying(Finding.Modified.class, found -> {
            assertThat(found.outcome().caught()).containsExactly(found.outcome().modified());
            assertThat(found.outcome().received()).isNotEqualTo(found.outcome().written());
        });
        assertThat(faults.saidProperty().get()).isEqualTo("Packets whose checksum differs from what was written: 1 of 64");
        faults.modify(When.AFTER_FLUSH);
        until("found", () -> faults.findingProperty().get() instanceof Finding.Modified(var outcome, When when)
                && when == When.AFTER_FLUSH && outcome.caught().isEmpty());
    }

    @Test
    void batchesNeedAPeer() {
        Finding.Refused refused = refused(Faults.Kind.UNCONNECTED);
        assertThat(refused.failure().status()).isEqualTo(SocketErrorStatus.UNKNOWN);
        assertThat(refused.failure().cause()).isInstanceOf(UnconnectedException.class);
        assertThat(faults.saidProperty().get()).isEqualTo("Batches over an unconnected socket: Unknown");
    }

    @Test
    void aDatagramCannotBeLongerThanAny() {
        assertThat(refused(Faults.Kind.TOO_LONG).failure().status()).isEqualTo(SocketErrorStatus.MESSAGE_TOO_LONG);
        assertThat(faults.saidProperty().get()).isEqualTo("A datagram of 65,508 bytes: MessageTooLong");
    }

    private Finding.Refused refused(Faults.Kind kind) {
        faults.provoke(kind);
        until("found", () -> faults.findingProperty().get() != null);
        return (Finding.Refused) faults.findingProperty().get();
    }

    @ParameterizedTest
    @CsvSource({"TCP,CONNECTION_RESET_BY_PEER", "UDP,CONNECTION_REFUSED"})
    void aReceiverThatDiesEndsItsModeAndNoOther(Protocol protocol, SocketErrorStatus status) {
        setUp(protocol);
        faults.provoke(Faults.Kind.RECEIVER_DIES);
        assertFails(status);
        assertThat(faults.saidProperty().get()).isEqualTo("The receiver died; One at a time ended with " + status.title());
        assertThat(batch.snapshotProperty().get().standings()).filteredOn(standing -> standing.mode() == Mode.OVERLAPPED)
                .singleElement().satisfies(standing -> assertThat(standing.done()).isEqualTo(1));
    }

    @Test
    void aReceiverThatReadsNoMoreRunsIntoTheLimit() {
        setUp(Protocol.TCP);
        faults.provoke(Faults.Kind.STOPS_READING);
        assertFails(SocketErrorStatus.CONNECTION_TIMED_OUT);
        assertThat(faults.saidProperty().get()).isEqualTo("The receiver read no more; One at a time ended with ConnectionTimedOut");
    }

    private void setUp(Protocol protocol) {
        batch.setup().protocolProperty().set(protocol);
        for (Mode mode : Mode.values()) {
            batch.setup().wanted(mode).set(mode == Mode.ONE_AT_A_TIME || mode == Mode.OVERLAPPED);
        }
    }

    private void assertFails(SocketErrorStatus status) {
        until("the race is over", () -> batch.stateProperty().get() == BatchViewModel.State.OVER);
        assertThat(batch.selectedProperty().get()).isEqualTo(Mode.ONE_AT_A_TIME);
        assertThat(batch.snapshotProperty().get().standings()).filteredOn(standing -> standing.failure() != null).singleElement()
                .satisfies(standing -> assertThat(standing.failure().status()).isEqualTo(status));
    }

    private void until(String what, BooleanSupplier held) {
        Eventually.holds(LIMIT, what, () -> {
            batch.refresh();
            faults.refresh();
            return held.getAsBoolean();
        }, () -> batch.snapshotProperty().get());
    }
}
