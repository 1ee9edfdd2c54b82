package echolab.net.batch;

import java.time.Duration;
import java.util.List;

/// What is raced. Refuses bad values.
///
/// @param size        bytes a packet, 1 to [#maxSize(Protocol)]
/// @param length      of one run
/// @param repetitions measured runs a mode, 1 to [#MAX_REPETITIONS]
/// @param warmUps     runs a mode that are not measured, 0 to [#MAX_WARM_UPS], each no longer than [#WARM_UP]
/// @param modes       that race, in this order, each once; all of them run over the protocol
/// @param handling    what we do to the packets
public record RaceSpec(Protocol protocol, int size, Length length, int repetitions, int warmUps, List<Mode> modes, Handling handling) {

    public static final int MAX_REPETITIONS = 20;
    public static final int MAX_WARM_UPS = 3;
    /// No warm-up goes on for longer.
    public static final Duration WARM_UP = Duration.ofMillis(500);
    /// No run goes on for longer, however many packets are left.
    public static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MAX_TCP = 1 << 16;
    private static final int MAX_UDP = 65_507;

    /// How long a run goes on.
    public sealed interface Length {
        long MAX_PACKETS = 1_000_000_000;
        Duration MIN_TIME = Duration.ofMillis(100);

        /// @param count 1 to [#MAX_PACKETS]
        record Packets(long count) implements Length {
            public Packets {
                refuseUnless(count >= 1 && count <= MAX_PACKETS, "1 to " + MAX_PACKETS + " packets, not " + count);
            }
        }

        /// @param time [#MIN_TIME] to [RaceSpec#LONGEST]
        record Time(Duration time) implements Length {
            public Time {
                refuseUnless(time.compareTo(MIN_TIME) >= 0 && time.compareTo(LONGEST) <= 0, MIN_TIME + " to " + LONGEST + ", not " + time);
            }
        }
    }

    /// What we do to the packets besides sending them.
    ///
    /// @param delay before each call that we make into the kernel, up to [#MAX_DELAY]: ours, so that the cost of a call is seen
    /// @param paced whether datagrams wait while the receiver has too many unread, so that none need be lost; streams always wait
    public record Handling(Duration delay, boolean paced) {
        public static final Duration MAX_DELAY = Duration.ofMillis(100);
        public static final Handling NONE = new Handling(Duration.ZERO, false);

        public Handling {
            refuseUnless(!delay.isNegative() && delay.compareTo(MAX_DELAY) <= 0, "a delay of 0 to " + MAX_DELAY + ", not " + delay);
        }
    }

    public RaceSpec {
        modes = List.copyOf(modes);
        refuseUnless(size >= 1 && size <= maxSize(protocol), "1 to " + maxSize(protocol) + " bytes, not " + size);
        refuseUnless(repetitions >= 1 && repetitions <= MAX_REPETITIONS, "1 to " + MAX_REPETITIONS + " repetitions, not " + repetitions);
        refuseUnless(warmUps >= 0 && warmUps <= MAX_WARM_UPS, "0 to " + MAX_WARM_UPS + " warm-ups, not " + warmUps);
        refuseUnless(!modes.isEmpty() && modes.stream().distinct().count() == modes.size(), "modes, each once, not " + modes);
        refuseUnless(modes.stream().allMatch(mode -> mode.runsOver(protocol)), "modes of " + protocol + ", not " + modes);
    }

    /// The longest packet in bytes: over UDP what one datagram of IPv4 holds.
    public static int maxSize(Protocol protocol) {
        return protocol == Protocol.TCP ? MAX_TCP : MAX_UDP;
    }

    private static void refuseUnless(boolean good, String wanted) {
        if (!good) {
            throw new IllegalArgumentException(wanted);
        }
    }
}
