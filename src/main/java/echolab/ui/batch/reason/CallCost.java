package echolab.ui.batch.reason;

import echolab.net.batch.Mode;
import echolab.net.batch.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a race tells of the cost of a call into the kernel, from a mode that makes a call a packet and one whose packets share theirs.
///
/// @param callNanos   processor time that a call takes; [Double#NaN] where the race does not tell
/// @param packetNanos processor time that a packet takes besides its calls; [Double#NaN] where the race does not tell
/// @param alone       the mode that makes a call a packet, null where none was measured
/// @param sharer      the mode whose packets share a call, null where none was measured
record CallCost(double callNanos, double packetNanos, Standing alone, Standing sharer) {

    /// Fewer calls a packet than this are shared ones.
    private static final double SHARED = 0.5;

    static CallCost of(List<Standing> standings) {
        List<Standing> measured = standings.stream().filter(standing -> standing.figures() != null).toList();
        Standing alone = alone(measured).orElse(null);
        Standing sharer = measured.stream().filter(CallCost::shares).findFirst().orElse(null);
        if (alone == null) {
            return new CallCost(Double.NaN, Double.NaN, null, sharer);
        }
        double cpu = alone.figures().cpuNanosPerPacket();
        double calls = alone.figures().callsPerPacket();
        double callNanos = cpu / calls;
        double packetNanos = Double.NaN;
        if (sharer != null) {
            callNanos = (cpu - sharer.figures().cpuNanosPerPacket()) / (calls - sharer.figures().callsPerPacket());
            packetNanos = sharer.figures().cpuNanosPerPacket() - callNanos * sharer.figures().callsPerPacket();
        }
        return new CallCost(callNanos > 0 ? callNanos : Double.NaN, packetNanos, alone, sharer);
    }

    /// Overlapped, where it is there: its writes do nothing but enter the kernel. Else whatever took the least of the processor.
    private static Optional<Standing> alone(List<Standing> measured) {
        return measured.stream().filter(standing -> !shares(standing))
                .min(Comparator.comparing((Standing standing) -> standing.mode() != Mode.OVERLAPPED)
                        .thenComparing(standing -> standing.figures().cpuNanosPerPacket()));
    }

    /// Whether the packets of a mode shared their calls.
    static boolean shares(Standing standing) {
        return standing.figures().callsPerPacket() < SHARED;
    }

    /// How many packets one call of a mode took.
    static long batch(Standing standing) {
        return Math.round(1 / standing.figures().callsPerPacket());
    }
}
