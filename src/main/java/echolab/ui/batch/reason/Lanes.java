package echolab.ui.batch.reason;

import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Standing;
import echolab.ui.Texts;
import echolab.ui.batch.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Words for the calls of the modes: as they were counted, or as they are meant where nothing is counted yet.
final class Lanes {

    /// From here on it is not one call a packet but some more: the system took a packet in parts.
    private static final double PARTS = 1.05;

    private final Texts texts;

    Lanes(Texts texts) {
        this.texts = texts;
    }

    /// All modes of a protocol, before they are raced.
    List<Lane> meant(Protocol protocol) {
        return sorted(Arrays.stream(Mode.values()).filter(mode -> mode.runsOver(protocol)).map(mode -> meant(mode, protocol)).toList());
    }

    /// The modes of a race.
    List<Lane> of(Snapshot race) {
        Map<Mode, Standing> measured = race.standings().stream().filter(standing -> standing.figures() != null)
                .collect(Collectors.toMap(Standing::mode, Function.identity()));
        return sorted(race.spec().modes().stream()
                .map(mode -> measured.containsKey(mode) ? counted(measured.get(mode), race.spec()) : meant(mode, race.spec().protocol())).toList());
    }

    /// Those that share their calls below the others.
    private static List<Lane> sorted(List<Lane> lanes) {
        return lanes.stream().sorted(Comparator.comparing(Lane::shares).thenComparing(Lane::mode)).toList();
    }

    private Lane meant(Mode mode, Protocol protocol) {
        boolean shares = shares(mode, protocol);
        return new Lane(mode, shares, texts.get(shares ? "batch.calls.many" : "batch.calls.one"),
                line(mode, protocol, texts.get("batch.lane.many")));
    }

    private Lane counted(Standing standing, RaceSpec spec) {
        boolean shares = CallCost.shares(standing);
        String count = texts.count(CallCost.batch(standing));
        double calls = standing.figures().callsPerPacket();
        return new Lane(standing.mode(), shares, shares ? texts.get("batch.calls.shared", count)
                : calls > PARTS ? texts.get("batch.calls.parts", calls) : texts.get("batch.calls.one"),
                standing.mode() == Mode.FLUSH && shares ? texts.get("batch.lane.FLUSH.bytes", texts.size(Math.round(spec.size() / calls)))
                        : line(standing.mode(), spec.protocol(), shares ? count : texts.get("batch.lane.many")));
    }

    private String line(Mode mode, Protocol protocol, String count) {
        return mode == Mode.FLUSH ? texts.get("batch.lane.FLUSH." + protocol) : texts.get("batch.lane." + mode, count);
    }

    private static boolean shares(Mode mode, Protocol protocol) {
        return switch (mode) {
            case ONE_AT_A_TIME, OVERLAPPED -> false;
            case FLUSH -> protocol == Protocol.TCP;
            case GATHERED, SENDMMSG, SEGMENTED -> true;
        };
    }
}
