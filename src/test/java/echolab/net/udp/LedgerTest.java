package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.udp.Ledger.Fates;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final long LOST_AFTER = Ledger.LOST_AFTER.toNanos();
    private static final long LATE_AFTER = Ledger.LATE_AFTER.toNanos();

    private final Ledger ledger = new Ledger();

    @Test
    void nothingYet() {
        assertThat(ledger.fates(0)).isEqualTo(Fates.NONE);
        assertThat(ledger.columns(100, 10).columns()).isEmpty();
    }

    @Test
    void returnedUnderwayAndLost() {
        assertThat(ledger.sending(0)).isOne();
        assertThat(ledger.sending(1_000)).isEqualTo(2);
        ledger.returned(2, 6_000);
        assertThat(ledger.fates(10_000)).isEqualTo(new Fates(2, 1, 0, 1, 0, 0, 0, 0, 5_000, 5_000));
        assertThat(ledger.fates(LOST_AFTER + 1)).isEqualTo(new Fates(2, 1, 1, 0, 0, 0, 0, 0, 5_000, 5_000));
    }

    @Test
    void whatComesBackAfterAllIsNotLost() {
        ledger.sending(0);
        assertThat(ledger.fates(LOST_AFTER + 1).lost()).isOne();
        ledger.returned(1, LOST_AFTER + 2);
        Fates fates = ledger.fates(LOST_AFTER + 3);
        assertThat(fates.lost()).isZero();
        assertThat(fates.returned()).isOne();
        assertThat(fates.late()).isOne();
    }

    @Test
    void lateDoubledAndReordered() {
        for (int i = 0; i < 3; i++) {
            ledger.sending(0);
        }
        ledger.returned(1, LATE_AFTER);
        ledger.returned(3, LATE_AFTER);
        ledger.returned(2, LATE_AFTER + 1);
        ledger.returned(3, LATE_AFTER + 2);
        ledger.returned(3, LATE_AFTER + 3);
        Fates fates = ledger.fates(LATE_AFTER + 4);
        assertThat(fates.returned()).isEqualTo(3);
        assertThat(fates.late()).isOne();
        assertThat(fates.doubled()).isEqualTo(2);
        assertThat(fates.reordered()).isOne();
    }

    @Test
    void whatWasRefusedWasNotSent() {
        ledger.sending(0);
        ledger.refused();
        assertThat(ledger.sent()).isZero();
        assertThat(ledger.sending(5)).isOne();
        ledger.returned(1, 10_005);
        assertThat(ledger.fates(10_006).p99()).isEqualTo(10_000);
    }

    @Test
    void countsStayExactBeyondWhatIsKept() {
        int more = 1_000;
        for (int i = 0; i < Ledger.KEPT + more; i++) {
            ledger.sending(0);
        }
        Fates full = ledger.fates(1);
        assertThat(full.sent()).isEqualTo(Ledger.KEPT + more);
        assertThat(full.lost()).isEqualTo(more);
        assertThat(full.underway()).isEqualTo(Ledger.KEPT);
        ledger.returned(more, 2);
        ledger.returned(0, 2);
        ledger.returned(Ledger.KEPT + more + 1, 2);
        ledger.returned(more + 1, 2);
        Fates later = ledger.fates(3);
        assertThat(later.strays()).isEqualTo(3);
        assertThat(later.returned()).isOne();
        assertThat(later.sent()).isEqualTo(later.returned() + later.lost() + later.underway());
    }

    @Test
    void percentilesAreThoseOfTheLastThousand() {
        for (int i = 1; i <= 2_000; i++) {
            ledger.returned(ledger.sending(0), i <= 1_000 ? 1_000_000 : (i - 1_000) * 100L);
        }
        Fates fates = ledger.fates(1);
        assertThat(fates.p50()).isEqualTo(500 * 100);
        assertThat(fates.p99()).isEqualTo(990 * 100);
    }
}
