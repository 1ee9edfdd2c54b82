package echolab.ui.udp.sharing;

import static echolab.ui.udp.ScriptedSharing.LINUX;
import static echolab.ui.udp.ScriptedSharing.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.udp.PortSharing.Got;
import echolab.net.udp.PortSharing.Outcome;
import echolab.net.udp.PortSharing.Setup;
import echolab.net.udp.PortSharing;
import echolab.ui.Eventually;
import echolab.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortSharingViewModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-03-01T14:06:31Z"), ZoneOffset.UTC);
    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void outcomesAreTakenInAtARefreshAndMulticastOnlyIsSelected() {
        Deque<Runnable> background = new ArrayDeque<>();
        PortSharingViewModel sharing = new PortSharingViewModel(new SharingPlace(texts), (group, port, told) -> {
            assertThat(port).isEqualTo(1339);
            assertThat(group.networkInterface()).isEqualTo("eth7");
            LINUX.forEach(told);
        }, background::add, CLOCK);
        sharing.place().interfaceProperty().set("eth7");
        sharing.run();
        sharing.run();
        assertThat(background).hasSize(1);
        background.poll().run();
        assertThat(sharing.rows()).isEmpty();
        assertThat(sharing.runningProperty().get()).isTrue();
        sharing.refresh();
        assertThat(sharing.runningProperty().get()).isFalse();
        assertThat(sharing.rows()).hasSize(7);
        assertThat(sharing.selectedProperty().get().multicastOnly()).isTrue();
        assertThat(sharing.measuredProperty().get().at()).isEqualTo(LocalTime.of(14, 6, 31));
    }

    @Test
    void whatIsNoGroupOrNoPortIsRefusedAtItsField() {
        Deque<Runnable> background = new ArrayDeque<>();
        PortSharingViewModel sharing = new PortSharingViewModel(new SharingPlace(texts), (_, _, _) -> { }, background::add, CLOCK);
        for (String group : List.of("", "127.0.0.1", "ff12::1337", "one.example")) {
            sharing.place().group().set(group);
            sharing.run();
            assertThat(sharing.place().group().problemProperty().get()).contains("IPv4 group");
        }
        sharing.place().group().set("239.1.2.3");
        sharing.place().port().set("65536");
        sharing.run();
        assertThat(sharing.place().refused()).isTrue();
        assertThat(background).isEmpty();
        sharing.place().port().set("0");
        sharing.run();
        assertThat(background).hasSize(1);
        assertThat(sharing.place().said()).startsWith("group 239.1.2.3, a free port");
    }

    @Test
    void aPortThatAnotherSocketHoldsIsSaid() {
        PortSharingViewModel sharing = new PortSharingViewModel(new SharingPlace(texts), (_, _, told) -> Arrays.stream(Setup.values())
                .forEach(setup -> told.accept(new Outcome(setup, REFUSED, Got.NOTHING, Got.NOTHING, null))), Runnable::run, CLOCK);
        sharing.run();
        sharing.refresh();
        assertThat(sharing.place().port().problemProperty().get()).contains("1339 is taken");
        sharing.run();
        assertThat(sharing.place().refused()).isFalse();
    }

    @Test
    void aStopEndsItAndKeepsWhatCameOut() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            PortSharingViewModel sharing = new PortSharingViewModel(new SharingPlace(texts), (_, _, told) -> {
                told.accept(LINUX.get(2));
                begun.countDown();
                never.await();
            }, background, CLOCK);
            sharing.run();
            until(sharing, "the first outcome", () -> sharing.rows().size() == 1);
            assertThat(sharing.progress()).isEqualTo(1.0 / 8);
            sharing.stop();
            until(sharing, "the end", () -> !sharing.runningProperty().get());
            assertThat(sharing.rows()).hasSize(1);
            assertThat(sharing.measuredProperty().get()).isNull();
            assertThat(sharing.selectedProperty().get()).isNull();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void realSocketsComeOutAsTheTableSays() {
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            PortSharingViewModel sharing = new PortSharingViewModel(new SharingPlace(texts), (group, _, told) -> PortSharing.run(group, 0, told), background, CLOCK);
            sharing.run();
            until(sharing, "the table", () -> sharing.measuredProperty().get() != null);
            assertThat(sharing.rows()).extracting(SharingRow::name).containsExactly("NONE_OR_ONE", "REUSEADDR", "REUSEPORT", "BOTH_OPTIONS",
                    "ONE_LOOPBACK", "GROUP", "WILDCARD_AND_GROUP");
            assertThat(sharing.selectedProperty().get().sentence(texts)).isEqualTo(
                    "Bound to the group itself, two sockets share a port and neither takes unicast.");
        }
    }

    @Test
    void whatComesOutOtherwiseIsSaidAsItIs() {
        SharingRow windows = row(new Outcome(Setup.GROUP, REFUSED, Got.NOTHING, Got.NOTHING, null));
        assertThat(windows.sentence(texts)).isEqualTo("The second one was refused here: AddressAlreadyInUse.");
        assertThat(windows.third(texts)).isEmpty();
        SharingRow lossy = row(new Outcome(Setup.REUSEADDR, null, new Got(1, 18), new Got(20, 19), null));
        assertThat(lossy.sentence(texts)).isEqualTo("1 and 18 unicast, 20 and 19 multicast datagrams came.");
        assertThat(lossy.conclusion(texts)).contains("otherwise");
        assertThat(lossy.third(texts)).contains("let in");
    }

    @Test
    void everyRowHasItsWords() {
        for (Locale language : Texts.LANGUAGES) {
            Texts words = new Texts(language);
            for (Outcome outcome : LINUX) {
                SharingRow row = row(outcome);
                assertThat(List.of(row.options(words), row.sentence(words), row.conclusion(words), row.spoken(words))).doesNotContain("");
            }
            assertThat(SharingRow.of(LINUX).getFirst().sentence(words)).isNotEqualTo(row(LINUX.getFirst()).sentence(words));
        }
    }

    private static SharingRow row(Outcome outcome) {
        return SharingRow.of(List.of(outcome)).getFirst();
    }

    private static void until(PortSharingViewModel sharing, String what, BooleanSupplier condition) {
        Eventually.holds(what, () -> {
            sharing.refresh();
            return condition.getAsBoolean();
        }, sharing::rows);
    }
}
