package echolab.net.batch.race;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.net.batch.Platform;
import echolab.net.batch.Protocol;
import echolab.net.batch.Race.Harm;
import echolab.net.batch.Race;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length.Packets;
import echolab.net.batch.RaceSpec.Length.Time;
import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Report.Arrived;
import echolab.net.batch.Report;
import echolab.net.batch.Run.State;
import echolab.net.batch.Run;
import echolab.net.status.SocketErrorStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RaceTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Handling PACED = new Handling(Duration.ZERO, true);
    private static final Length FOR_LONG = new Time(Duration.ofSeconds(60));

    /// What this platform has.
    static Stream<Arguments> modes() {
        return Stream.of(Protocol.values()).flatMap(protocol -> Stream.of(Mode.values()).filter(mode -> mode.runsOver(protocol))
                .filter(mode -> Platform.lack(protocol, mode).isEmpty()).map(mode -> Arguments.of(protocol, mode)));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void allOfACountArriveEqualInTheCallsThatTheModePromises(Protocol protocol, Mode mode) throws InterruptedException {
        Report report = only(raced(protocol, 64, new Packets(2_000), mode));
        assertThat(report.sent()).isEqualTo(2_000);
        assertThat(report.arrived()).isEqualTo(new Arrived(2_000, 128_000, 0, true));
        assertThat(report.cost().calls()).isIn(calls(protocol, mode));
        assertThat(report.cost().cpuNanos()).isPositive();
        assertThat(report.nanos()).isPositive();
        assertThat(report.completion().p99()).isGreaterThanOrEqualTo(report.completion().p50()).isPositive();
    }

    /// For 2,000 packets of 64 bytes. Older kernels refuse the first 128 segments and take 64 from then on.
    private static Set<Long> calls(Protocol protocol, Mode mode) {
        return switch (mode) {
            case ONE_AT_A_TIME, OVERLAPPED -> Set.of(2_000L);
            case FLUSH -> Set.of(protocol == Protocol.TCP ? 1L : 2_000L);
            case GATHERED, SENDMMSG -> Set.of(2L);
            case SEGMENTED -> Set.of(16L, 33L);
        };
    }

    @ParameterizedTest
    @MethodSource("modes")
    void forATimeToo(Protocol protocol, Mode mode) throws InterruptedException {
        Race race = raced(protocol, 1_000, new Time(Duration.ofMillis(100)), mode);
        Report report = only(race);
        assertThat(report.arrived()).isEqualTo(new Arrived(report.sent(), 1_000 * report.sent(), 0, true));
        assertThat(report.sent()).isPositive();
        assertThat(Arrays.stream(race.runs().getFirst().series().counts()).sum()).isEqualTo(report.sent());
        assertThat(race.runs().getFirst().series().nanos()).isEqualTo(report.nanos());
    }

    @ParameterizedTest
    @CsvSource({ "TCP, 1", "TCP, 2", "TCP, 3", "TCP, 4", "TCP, 1400", "TCP, 65536", "UDP, 1", "UDP, 2", "UDP, 3", "UDP, 4", "UDP, 1400", "UDP, 65507" })
    void sizesFromTheLeastToTheMost(Protocol protocol, int size) throws InterruptedException {
        Mode[] modes = modes().filter(both -> both.get()[0] == protocol).map(both -> (Mode) both.get()[1]).toArray(Mode[]::new);
        Race race = raced(protocol, size, new Packets(300), modes);
        assertThat(race.runs()).hasSize(modes.length)
                .allSatisfy(run -> assertThat(run.report().arrived()).as("%s", run.mode()).isEqualTo(new Arrived(300, 300L * size, 0, true)));
    }

    @Test
    void warmUpsComeFirstAndThenOneRepetitionOfAllAfterTheOther() throws InterruptedException {
        RaceSpec spec = new RaceSpec(Protocol.TCP, 64, new Packets(10), 2, 2, List.of(Mode.FLUSH, Mode.GATHERED), PACED);
        Race race = finished(Races.start(spec));
        assertThat(race.spec()).isEqualTo(spec);
        assertThat(race.runs()).extracting(Run::mode).startsWith(Mode.FLUSH, Mode.GATHERED, Mode.FLUSH, Mode.GATHERED);
        assertThat(race.runs()).extracting(Run::repetition).containsExactly(0, 0, 0, 0, 1, 1, 2, 2);
        assertThat(race.runs()).extracting(Run::state).containsOnly(State.DONE);
    }

    @Test
    void aWarmUpIsShorterThanALongRun() {
        RaceSpec spec = new RaceSpec(Protocol.TCP, 64, FOR_LONG, 1, 1, List.of(Mode.FLUSH), PACED);
        assertThat(Quota.of(spec, true)).isEqualTo(new Quota(Long.MAX_VALUE, RaceSpec.WARM_UP));
        assertThat(Quota.of(spec, false)).isEqualTo(new Quota(Long.MAX_VALUE, Duration.ofSeconds(60)));
    }

    @Test
    void aDelayIsBeforeEachCall() throws InterruptedException {
        Handling slow = new Handling(Duration.ofMillis(2), false);
        Report report = only(finished(Races.start(new RaceSpec(Protocol.UDP, 64, new Packets(20), 1, 0, List.of(Mode.OVERLAPPED), slow))));
        assertThat(report.nanos()).isGreaterThanOrEqualTo(40_000_000);
    }

    @ParameterizedTest
    @CsvSource({ "TCP, CONNECTION_RESET_BY_PEER", "UDP, CONNECTION_REFUSED" })
    void aReceiverThatDiesEndsItsModeAndNoOther(Protocol protocol, SocketErrorStatus status) throws InterruptedException {
        Race race = Races.start(new RaceSpec(protocol, 64, new Time(Duration.ofSeconds(2)), 2, 0, List.of(Mode.ONE_AT_A_TIME, Mode.FLUSH), PACED));
        until(() -> race.runs().getFirst().series().packets() > 100);
        race.harm(Harm.DIES);
        until(() -> race.runs().getFirst().state().over());
        assertThat(race.runs().getFirst().failure().status()).isEqualTo(status);
        until(() -> race.runs().get(1).state() == State.DONE);
        race.stop();
        finished(race);
        assertThat(race.runs()).extracting(Run::state).startsWith(State.FAILED, State.DONE, State.LEFT_OUT);
        assertThat(race.runs().get(1).report().arrived().equal()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aReceiverThatReadsNoMoreIsAStall(Protocol protocol) throws InterruptedException {
        Race race = RunningRace.start(new RaceSpec(protocol, 64, FOR_LONG, 1, 0, List.of(Mode.FLUSH), PACED), Duration.ofMillis(300));
        until(() -> race.runs().getFirst().series().packets() > 100);
        race.harm(Harm.STOPS_READING);
        finished(race);
        assertThat(race.runs().getFirst().failure().status()).isEqualTo(SocketErrorStatus.CONNECTION_TIMED_OUT);
        assertThat(race.runs().getFirst().failure().cause()).isInstanceOf(StalledException.class);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void stopsInTheMiddle(Protocol protocol, Mode mode) throws InterruptedException {
        stopped(protocol, mode, Duration.ZERO);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void stopsInALongDelay(Protocol protocol, Mode mode) throws InterruptedException {
        stopped(protocol, mode, Handling.MAX_DELAY);
    }

    private static void stopped(Protocol protocol, Mode mode, Duration delay) throws InterruptedException {
        Race race = Races.start(new RaceSpec(protocol, 64, FOR_LONG, 2, 1, List.of(mode, Mode.ONE_AT_A_TIME).stream().distinct().toList(),
                new Handling(delay, true)));
        until(() -> race.runs().getFirst().series().packets() > 0);
        race.stop();
        finished(race);
        assertThat(race.runs()).extracting(Run::state).containsOnly(State.LEFT_OUT);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void stopsWhileTheReceiverReadsNothing(Protocol protocol, Mode mode) throws InterruptedException {
        Race race = Races.start(new RaceSpec(protocol, 1_000, FOR_LONG, 1, 0, List.of(mode), PACED));
        until(() -> race.runs().getFirst().series().packets() > 0);
        race.harm(Harm.STOPS_READING);
        race.stop();
        finished(race);
        assertThat(race.runs()).extracting(Run::state).containsExactly(State.LEFT_OUT);
    }

    @Test
    void stopsAtOnceAndAgain() throws InterruptedException {
        Race race = Races.start(new RaceSpec(Protocol.TCP, 64, FOR_LONG, 1, 0, List.of(Mode.FLUSH), PACED));
        race.stop();
        race.stop();
        finished(race);
        race.harm(Harm.DIES);
        race.stop();
        assertThat(race.runs()).extracting(Run::state).containsExactly(State.LEFT_OUT);
    }

    private static Race raced(Protocol protocol, int size, Length length, Mode... modes) throws InterruptedException {
        return finished(Races.start(new RaceSpec(protocol, size, length, 1, 0, List.of(modes), PACED)));
    }

    private static Race finished(Race race) throws InterruptedException {
        assertThat(race.awaitOver(LIMIT)).isTrue();
        assertThat(race.over()).isTrue();
        return race;
    }

    private static Report only(Race race) {
        Run run = race.runs().getFirst();
        assertThat(run.failure()).isNull();
        assertThat(run.state()).isEqualTo(State.DONE);
        return run.report();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(end - System.nanoTime()).as("time left").isPositive();
            Thread.onSpinWait();
        }
    }
}
