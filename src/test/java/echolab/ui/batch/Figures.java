package echolab.ui.batch;

import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Report;
import echolab.net.batch.Report.Arrived;
import echolab.net.batch.Report.Completion;
import echolab.net.batch.Report.Cost;

/// What a mode is made out to do, in races that nobody ran.
///
/// @param rate           packets a second
/// @param callsPerPacket into the kernel
/// @param cpuNanos       a packet
/// @param lost           part of what is sent, 0 to 1
public record Figures(double rate, double callsPerPacket, double cpuNanos, Completion completion, double lost) {

    /// What one may expect.
    static Figures of(Protocol protocol, Mode mode) {
        return switch (mode) {
            case ONE_AT_A_TIME -> new Figures(94_000, 1, 10_200, new Completion(10_000, 31_000), 0);
            case OVERLAPPED -> new Figures(186_000, 1, 5_100, new Completion(4_900_000, 9_700_000), 0);
            case GATHERED -> new Figures(18_200_000, 1 / 1_024.0, 52, new Completion(55_000, 118_000), 0);
            case FLUSH -> protocol == Protocol.TCP ? new Figures(28_400_000, 1 / 4_096.0, 34, new Completion(61_000, 143_000), 0)
                    : new Figures(190_000, 1, 5_000, new Completion(5_100_000, 10_200_000), 0);
            case SENDMMSG -> new Figures(357_000, 1 / 1_024.0, 2_790, new Completion(2_100_000, 4_310_000), 0.000_04);
            case SEGMENTED -> new Figures(3_600_000, 1 / 46.0, 277, new Completion(212_000, 598_000), 0.042);
        };
    }

    Figures costing(double calls, double cpu) {
        return new Figures(rate, calls, cpu, completion, lost);
    }

    Figures losing(double part) {
        return new Figures(rate, callsPerPacket, cpuNanos, completion, part);
    }

    /// Of a run in which so many packets arrived.
    Report report(RaceSpec spec, long arrived, long nanos) {
        long gone = Math.round(arrived * lost / (1 - lost));
        long sent = arrived + gone;
        return new Report(sent, new Arrived(arrived, arrived * spec.size(), 0, gone == 0),
                new Cost(Math.max(1, Math.round(sent * callsPerPacket)), Math.round(sent * cpuNanos)), completion, nanos);
    }
}
