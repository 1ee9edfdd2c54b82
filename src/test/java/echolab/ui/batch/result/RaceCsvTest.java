package echolab.ui.batch.result;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.net.batch.Run;
import echolab.ui.batch.Races;
import echolab.ui.batch.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RaceCsvTest {

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(usual);
    }

    @Test
    void writesARowForEachRunTheSameInEveryLanguage() throws IOException {
        Locale.setDefault(Locale.FRENCH);
        Run failed = Run.waiting(Mode.FLUSH, 2);
        failed.series().add(Duration.ofMillis(900).toNanos(), 1_000);
        Snapshot race = Races.race(Races.TCP, List.of(Races.done(Races.TCP, Mode.ONE_AT_A_TIME, 0, 0.5), Races.done(Races.TCP, Mode.FLUSH, 1, 1),
                failed.failed(Races.reset()), Run.waiting(Mode.FLUSH, 3).leftOut(), Run.waiting(Mode.GATHERED, 1)), true);

        assertThat(written(race)).isEqualTo("\uFEFF" + RaceCsv.HEADER + """

                one at a time,0,done,,TCP,64,235000,235000,0,0,15040000,5.000000,47000.000000,3008000.000000,235000,1.000000,10200.000000,10000,31000,true
                flush,1,done,,TCP,64,142000000,142000000,0,0,9088000000,5.000000,28400000.000000,1817600000.000000,34668,0.000244,34.000000,61000,143000,true
                flush,2,failed,ConnectionResetByPeer,TCP,64,,1000,,,64000,0.900000,,,,,,,,
                flush,3,left out,,TCP,64,,,,,,,,,,,,,,
                gathered,1,waiting,,TCP,64,,,,,,,,,,,,,,
                """.replace("\n", "\r\n"));
    }

    @Test
    void allRowsHaveAllColumns() throws IOException {
        assertThat(written(Races.failed(Races.UDP)).lines()).allSatisfy(line ->
                assertThat(line.chars().filter(c -> c == ',').count()).isEqualTo(RaceCsv.HEADER.chars().filter(c -> c == ',').count()));
    }

    private static String written(Snapshot race) throws IOException {
        StringWriter writer = new StringWriter();
        assertThat(RaceCsv.write(race, writer)).isEqualTo(race.runs().size());
        return writer.toString();
    }
}
