package echolab.ui.batch.result;

import echolab.net.batch.RaceSpec;
import echolab.net.batch.Report;
import echolab.net.batch.Run;
import echolab.ui.batch.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes the runs of a race as comma-separated values (RFC 4180), a row a run, for machines: numbers have a point and no
/// separators in any language.
///
/// - The writer should encode UTF-8; a byte-order mark comes first, without which spreadsheets guess.
/// - The repetition 0 is a warm-up, which is not measured.
/// - What is unknown is empty. Of a run without a report only what the receiver got until then is known.
final class RaceCsv {

    static final String HEADER = "mode,repetition,state,status,protocol,packet_bytes,sent,received,lost,damaged,bytes,seconds,"
            + "packets_per_second,bytes_per_second,calls,calls_per_packet,cpu_ns_per_packet,p50_ns,p99_ns,checksum_equal";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String NONE = "";

    private RaceCsv() { }

    /// Writes all runs. The writer is flushed and stays open.
    ///
    /// @return how many rows were written
    /// @throws IOException if the writer fails
    static long write(Snapshot race, Writer writer) throws IOException {
        writer.append(BYTE_ORDER_MARK).append(HEADER).append("\r\n");
        for (Run run : race.runs()) {
            writer.append(row(race.spec(), run)).append("\r\n");
        }
        writer.flush();
        return race.runs().size();
    }

    private static String row(RaceSpec spec, Run run) {
        List<Object> first = List.of(word(run.mode()), run.repetition(), word(run.state()),
                run.failure() == null ? NONE : run.failure().status().title(), spec.protocol(), spec.size());
        List<Object> figures = run.report() == null ? figures(spec, run) : figures(run.report());
        return List.of(first, figures).stream().flatMap(List::stream).map(RaceCsv::text).collect(Collectors.joining(","));
    }

    private static List<Object> figures(Report report) {
        Report.Arrived arrived = report.arrived();
        return List.of(report.sent(), arrived.packets(), report.lost(), arrived.damaged(), arrived.bytes(), report.nanos() / 1e9,
                report.packetsPerSecond(), report.bytesPerSecond(), report.cost().calls(), report.callsPerPacket(), report.cpuNanosPerPacket(),
                report.completion().p50(), report.completion().p99(), arrived.equal());
    }

    /// Of a run without a report.
    private static List<Object> figures(RaceSpec spec, Run run) {
        long received = run.series().packets();
        boolean began = received > 0;
        return List.of(NONE, began ? received : NONE, NONE, NONE, began ? received * spec.size() : NONE, began ? run.series().nanos() / 1e9 : NONE,
                NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.6f", number) : value.toString();
    }
}
