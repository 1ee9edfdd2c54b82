package echolab.ui.udp.loss;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.udp.Ledger;
import echolab.ui.udp.loss.Strip.Span;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LossViewModelTest {

    private static final long SECOND = 1_000_000_000;
    /// Far more than the millisecond that it takes, as tests run on busy machines.
    private static final Duration DEAREST = Duration.ofMillis(20);

    private Ledger ledger = new Ledger();
    private boolean numbered;
    private long selected;
    private final LossViewModel loss = new LossViewModel(() -> ledger,
            new LossViewModel.Actions(() -> numbered = true, number -> selected = number));

    @BeforeEach
    void show() {
        loss.paneProperty().set(UpperPane.LOSS);
        loss.setResolution(800);
    }

    @Test
    void beforeTheFirstNumberItIsEmptyAndOffersToNumber() {
        assertThat(loss.emptyProperty().get()).isTrue();
        loss.number();
        assertThat(numbered).isTrue();
        send(1);
        loss.refresh();
        assertThat(loss.emptyProperty().get()).isFalse();
        assertThat(loss.fatesProperty().get().sent()).isEqualTo(1);
    }

    @Test
    void nothingIsReadWhereNothingHasChanged() {
        send(10);
        loss.refresh();
        Strip before = loss.stripProperty().get();
        loss.refresh();
        assertThat(loss.stripProperty().get()).isSameAs(before);
        ledger.returned(3, System.nanoTime());
        loss.refresh();
        assertThat(loss.stripProperty().get().column(2).longest()).isPositive();
    }

    @Test
    void aPauseKeepsTheStripWhileTheFiguresCount() {
        send(10);
        loss.refresh();
        loss.pausedProperty().set(true);
        send(5);
        loss.refresh();
        loss.refreshNumerals();
        assertThat(loss.stripProperty().get().size()).isEqualTo(10);
        assertThat(loss.fatesProperty().get().sent()).isEqualTo(15);
        loss.pausedProperty().set(false);
        assertThat(loss.stripProperty().get().size()).isEqualTo(15);
    }

    @Test
    void outOfSightNothingIsReadAndInSightAtOnce() {
        loss.refresh();
        loss.paneProperty().set(UpperPane.LADDER);
        send(3);
        loss.refresh();
        assertThat(loss.stripProperty().get().size()).isZero();
        loss.paneProperty().set(UpperPane.LOSS);
        assertThat(loss.stripProperty().get().size()).isEqualTo(3);
    }

    @Test
    void anotherClientsLedgerIsShownEvenWhilePaused() {
        send(10);
        loss.refresh();
        loss.pausedProperty().set(true);
        ledger = Ledgers.perfect(4);
        loss.refresh();
        assertThat(loss.stripProperty().get().size()).isEqualTo(4);
        ledger = null;
        loss.refresh();
        assertThat(loss.emptyProperty().get() && loss.stripProperty().get().size() == 0).isTrue();
    }

    @Test
    void aColumnAPixelAsFarAsTheAxisIsFilled() {
        ledger = Ledgers.perfect(1_500);
        loss.setResolution(500);
        loss.refresh();
        assertThat(loss.stripProperty().get().size()).isEqualTo(500);
        loss.setResolution(100);
        assertThat(loss.stripProperty().get().size()).isEqualTo(100);
    }

    @Test
    void itWaitsWhileAFateIsOpen() {
        ledger.sending(System.nanoTime());
        loss.refreshNumerals();
        assertThat(loss.waiting()).isTrue();
        ledger.returned(1, System.nanoTime());
        loss.refreshNumerals();
        assertThat(loss.waiting()).isFalse();
    }

    @Test
    void whatIsOverdueIsLost() {
        ledger.sending(System.nanoTime() - 3 * SECOND);
        loss.refresh();
        assertThat(loss.waiting()).isFalse();
        assertThat(loss.fatesProperty().get().lost()).isEqualTo(1);
    }

    @Test
    void ofSeveralDatagramsTheFirstThatSomethingHappenedToIsChosen() {
        long now = System.nanoTime() - SECOND;
        for (int i = 1; i <= 20; i++) {
            ledger.sending(now);
        }
        for (int i = 1; i <= 20; i++) {
            ledger.returned(i, now + (i == 13 || i == 17 ? 40_000_000 : 200_000));
        }
        loss.refresh();
        loss.choose(new Span(10, 19));
        assertThat(selected).isEqualTo(13);
        loss.choose(new Span(1, 9));
        assertThat(selected).isEqualTo(1);
        loss.choose(new Span(5, 5));
        assertThat(selected).isEqualTo(5);
    }

    /// The median of some refreshes over as many datagrams as a ledger keeps.
    @Test
    void aRefreshIsCheapHoweverManyThereAre() {
        ledger = Ledgers.lossy(Ledger.KEPT);
        loss.setResolution(900);
        long[] took = new long[41];
        for (int i = 0; i < took.length; i++) {
            ledger.returned(Ledger.KEPT - i, System.nanoTime());
            long began = System.nanoTime();
            loss.refresh();
            took[i] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        assertThat(Duration.ofNanos(took[took.length / 2])).isLessThan(DEAREST);
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            ledger.sending(System.nanoTime());
        }
    }
}
