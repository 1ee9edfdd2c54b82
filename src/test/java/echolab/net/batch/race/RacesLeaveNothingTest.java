package echolab.net.batch.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import echolab.net.Leftovers;
import echolab.net.SocketService;
import echolab.net.batch.Mode;
import echolab.net.batch.Platform;
import echolab.net.batch.Protocol;
import echolab.net.batch.Race;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length.Time;
import echolab.net.batch.RaceSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// When a race is over, whatever ended it: no thread of ours, no socket.
@EnabledOnOs(OS.LINUX)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RacesLeaveNothingTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void threadsHaveTheNamesThatAreLookedFor(Protocol protocol) throws IOException, InterruptedException {
        Race race = Races.start(spec(protocol, Mode.FLUSH, 60_000));
        awaitPackets(race);
        assertThat(Leftovers.threads(directory)).contains("batch writer", "race", "race receiver", "race sender");
        race.stop();
        assertThat(race.awaitOver(LIMIT)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void ofRacesThatEndedWereStoppedOrBelongedToAServiceThatClosed(Protocol protocol) throws IOException, InterruptedException {
        useAll(protocol); // The JVM opens some sockets for itself at the first time.
        long before = Leftovers.sockets();
        useAll(protocol);
        assertThat(Leftovers.sockets()).isLessThanOrEqualTo(before);
        assertThat(Leftovers.threads(directory)).isEmpty();
    }

    private static void useAll(Protocol protocol) throws InterruptedException {
        for (Mode mode : Mode.values()) {
            if (Platform.lack(protocol, mode).isEmpty()) {
                useAll(protocol, mode);
            }
        }
    }

    private static void useAll(Protocol protocol, Mode mode) throws InterruptedException {
        Race ended = Races.start(spec(protocol, mode, 100));
        assertThat(ended.awaitOver(LIMIT)).isTrue();
        try (SocketService service = new SocketService()) {
            Race killed = service.race(spec(protocol, mode, 60_000));
            awaitPackets(killed);
            killed.harm(Race.Harm.DIES);
            assertThat(killed.awaitOver(LIMIT)).isTrue();
            Race stopped = service.race(spec(protocol, mode, 60_000));
            awaitPackets(stopped);
            stopped.stop();
            assertThat(stopped.awaitOver(LIMIT)).isTrue();
            awaitPackets(service.race(spec(protocol, mode, 60_000)));
        }
    }

    @Test
    void aClosedServiceStopsItsRacesAndBeginsNone() throws InterruptedException {
        SocketService service = new SocketService();
        Race race = service.race(spec(Protocol.TCP, Mode.FLUSH, 60_000));
        awaitPackets(race);
        service.close();
        assertThat(race.over()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> service.race(spec(Protocol.TCP, Mode.FLUSH, 100)));
    }

    private static RaceSpec spec(Protocol protocol, Mode mode, long millis) {
        return new RaceSpec(protocol, 64, new Time(Duration.ofMillis(millis)), 1, 0, List.of(mode), Handling.NONE);
    }

    private static void awaitPackets(Race race) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (race.runs().getFirst().series().packets() == 0) {
            assertThat(end - System.nanoTime()).as("time left").isPositive();
            Thread.onSpinWait();
        }
    }
}
