package echolab.net.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.batch.Report.Arrived;
import echolab.net.batch.Report.Completion;
import echolab.net.batch.Report.Cost;
import echolab.net.batch.Standing.Spread;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void takesTheMedianOfTheRepetitionsAndLeavesOutTheWarmUp() {
        Standing standing = Standing.of(List.of(run(Mode.FLUSH, 0, 1), run(Mode.FLUSH, 1, 100), run(Mode.FLUSH, 2, 400), run(Mode.FLUSH, 3, 200)))
                .getFirst();
        assertThat(standing.rate()).isEqualTo(new Spread(200, 100, 400));
        assertThat(standing.rate().deviation()).isEqualTo(0.75);
        assertThat(standing.done()).isEqualTo(3);
        assertThat(standing.speedUp()).isNaN();
    }

    @Test
    void ofAnEvenNumberTheMedianIsInTheMiddle() {
        assertThat(Standing.of(List.of(run(Mode.FLUSH, 1, 100), run(Mode.FLUSH, 2, 200))).getFirst().rate().median()).isEqualTo(150);
    }

    @Test
    void theFastestIsFirstAndKnowsHowMuchFasterThanOneAtATime() {
        List<Standing> standings = Standing.of(List.of(run(Mode.ONE_AT_A_TIME, 1, 50), run(Mode.OVERLAPPED, 1, 100), run(Mode.FLUSH, 1, 5_000)));
        assertThat(standings).extracting(Standing::mode).containsExactly(Mode.FLUSH, Mode.OVERLAPPED, Mode.ONE_AT_A_TIME);
        assertThat(standings).extracting(Standing::speedUp).containsExactly(100.0, 2.0, 1.0);
    }

    @Test
    void whatHasNotBeenMeasuredStandsLastInItsOwnOrderWithoutFigures() {
        List<Standing> standings = Standing.of(List.of(Run.waiting(Mode.ONE_AT_A_TIME, 1), Run.waiting(Mode.FLUSH, 1).running(), run(Mode.GATHERED, 1, 7)));
        assertThat(standings).extracting(Standing::mode).containsExactly(Mode.GATHERED, Mode.ONE_AT_A_TIME, Mode.FLUSH);
        assertThat(standings.get(1).figures()).isNull();
        assertThat(standings.get(1).speedUp()).isNaN();
        assertThat(standings.get(1).rate().deviation()).isZero();
    }

    @Test
    void sumsWhatWasLostAndCountsEqualChecksums() {
        Run damaged = Run.waiting(Mode.FLUSH, 2).done(new Report(100, new Arrived(90, 900, 1, false), new Cost(20, 3_000), new Completion(10, 30), SECOND));
        var figures = Standing.of(List.of(run(Mode.FLUSH, 1, 100), damaged)).getFirst().figures();
        assertThat(figures.lost()).isEqualTo(10);
        assertThat(figures.sent()).isEqualTo(200);
        assertThat(figures.equal()).isEqualTo(1);
        assertThat(figures.callsPerPacket()).isCloseTo((1 + 0.2) / 2, within(1e-9));
        assertThat(figures.completion()).isEqualTo(new Completion(7, 19));
    }

    @Test
    void tellsTheFailureAndKeepsTheRepetitionsBeforeIt() {
        Failure failure = Failure.of(Operation.WRITE, new IOException("Connection reset by peer"));
        Standing standing = Standing.of(List.of(run(Mode.FLUSH, 1, 100), Run.waiting(Mode.FLUSH, 2).failed(failure), Run.waiting(Mode.FLUSH, 3).leftOut()))
                .getFirst();
        assertThat(standing.failure()).isEqualTo(failure);
        assertThat(standing.done()).isEqualTo(1);
        assertThat(standing.rate().median()).isEqualTo(100);
    }

    @Test
    void tellsThatAWarmUpFailed() {
        Failure failure = Failure.of(Operation.CONNECT, new IOException("x"));
        assertThat(Standing.of(List.of(Run.waiting(Mode.FLUSH, 0).failed(failure), Run.waiting(Mode.FLUSH, 1).leftOut())).getFirst().failure())
                .isEqualTo(failure);
    }

    /// A run of one second.
    private static Run run(Mode mode, int repetition, long packets) {
        return Run.waiting(mode, repetition)
                .done(new Report(packets, new Arrived(packets, 10 * packets, 0, true), new Cost(packets, 1_000), new Completion(5, 9), SECOND));
    }
}
