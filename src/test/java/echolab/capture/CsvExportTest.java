package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CsvExportTest {

    private final Capture capture = new Capture(new Limits(1 << 13, 1 << 16, 64));
    private final CsvExport export = new CsvExport(new WallClock(Instant.parse("2026-01-02T03:04:05Z"), 1_000));

    @Test
    void writesOneLineARow() throws Exception {
        Traffic client = Traffic.client(capture, 1).opened(1_000, Traffic.CLIENT, Traffic.SERVER);
        client.out(1_002_000, "Grüße, \"Raum\"\n").in(1_212_000, "ok\r\n").unfinished(1_212_000, "\u0001\t");

        assertThat(written(_ -> true)).isEqualTo("""
                \uFEFFnumber,time,connection,direction,bytes,text,hex,answers,round_trip_ns
                1,2026-01-02T03:04:05.000000Z,C1,,,open 127.0.0.1:52814 127.0.0.1:1337,,,
                2,2026-01-02T03:04:05.001001Z,C1,out,16,"Grüße, ""Raum""\\n",4772c3bcc39f652c20225261756d220a,,
                3,2026-01-02T03:04:05.001211Z,C1,in,4,ok\\r\\n,6f6b0d0a,2,210000
                4,2026-01-02T03:04:05.001211Z,C1,in unfinished,2,\\x01\\t,0109,,
                """.replace("\n", "\r\n"));
    }

    @Test
    void whatAPeerSentBecomesNoFormula() throws Exception {
        Traffic.client(capture, 1).in(0, "=1+1").in(0, "+1").in(0, "-1").in(0, "@a").in(0, "'q").in(0, "a=1").in(0, "=\"x\",1");

        assertThat(written(_ -> true).lines().skip(1).map(line -> line.split(",", 6)[5]).map(rest -> rest.substring(0, rest.lastIndexOf(",,") - 1)))
                .satisfiesExactly(c -> assertThat(c).startsWith("'=1+1,"), c -> assertThat(c).startsWith("'+1,"),
                        c -> assertThat(c).startsWith("'-1,"), c -> assertThat(c).startsWith("'@a,"),
                        c -> assertThat(c).startsWith("''q,"), c -> assertThat(c).startsWith("a=1,"),
                        c -> assertThat(c).startsWith("\"'=\"\"x\"\",1\","));
    }

    @Test
    void writesWhatTheFilterWants() throws Exception {
        Traffic.client(capture, 1).out(0, "a").in(0, "b").out(0, "c");
        assertThat(written(Filter.parse("dir:out")::matches).lines()).hasSize(3);
    }

    @Test
    void marksADatagramThatCameOnceMore() throws Exception {
        Traffic.sender(capture, 1).out(0, "a").in(7, "a").in(8, "a");
        assertThat(written(Filter.parse("dir:in")::matches).lines().skip(1)).satisfiesExactly(
                first -> assertThat(first).contains("C1,in,1,a,61,1,7"), again -> assertThat(again).endsWith("C1,in again,1,a,61,1,"));
    }

    @Test
    void tellsItsProgressAndStopsWhenCancelled() throws IOException {
        Traffic client = Traffic.client(capture, 1);
        for (int i = 0; i < 4_000; i++) {
            client.out(0, "x");
        }
        List<Double> progress = new ArrayList<>();
        assertThat(export.write(capture, _ -> true, new StringWriter(), () -> false, progress::add)).isEqualTo(4_000);
        assertThat(progress).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);

        progress.clear();
        long written = export.write(capture, _ -> true, new StringWriter(), () -> progress.size() == 2, progress::add);
        assertThat(written).isEqualTo(2_000);
    }

    private String written(Predicate<Row> wanted) throws IOException {
        StringWriter writer = new StringWriter();
        export.write(capture.freeze(), wanted, writer, () -> false, _ -> { });
        return writer.toString();
    }
}
