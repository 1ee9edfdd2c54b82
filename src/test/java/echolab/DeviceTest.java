package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.bench.DatagramSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A device that reports 250 times a second to the open UDP tab. For a minute, and what it costs: see the benchmark.
class DeviceTest {

    private static final Duration INTERVAL = Duration.ofMillis(4);
    private static final int DATAGRAMS = 1_250;

    @Test
    void losesNothingAndEachHasItsAnswer() {
        try (DatagramSource device = new DatagramSource(); OpenUdpTab tab = new OpenUdpTab()) {
            long nanos = device.send(tab.port(), DATAGRAMS, INTERVAL);
            assertThat(Duration.ofNanos(nanos)).isGreaterThanOrEqualTo(INTERVAL.multipliedBy(DATAGRAMS - 1));
            tab.until("every datagram is there", () -> tab.capture().totals().in().messages() == DATAGRAMS);
            tab.untilAnswered();
            assertThat(tab.capture().totals().out().messages()).isEqualTo(DATAGRAMS);
            assertThat(tab.capture().totals().missed()).isZero();
            tab.untilDrawn();
            tab.until("the newest row shows the last", () -> tab.udp().panes().traffic().rows().getLast().number() == tab.capture().last());
        }
    }
}
