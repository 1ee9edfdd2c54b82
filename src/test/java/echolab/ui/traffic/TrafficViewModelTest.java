package echolab.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Ends;
import echolab.capture.Row;
import echolab.ui.Saved;
import echolab.ui.TcpBench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrafficViewModelTest {

    private final TcpBench bench = new TcpBench();
    private final TrafficViewModel traffic = bench.tab.panes().traffic();

    @BeforeEach
    void connect() {
        bench.connect(bench.serve());
        bench.until("both ends are open", () -> bench.capture.totals().open() == 2);
        bench.settle();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void itFollowsWhatComes() {
        int before = traffic.rows().size();
        bench.echo("one");
        assertThat(messages()).containsExactly("one\r\n", "one\r\n");
        assertThat(traffic.rows()).hasSize(before + 2);
        assertThat(traffic.followingProperty().get()).isTrue();
        assertThat(traffic.freshProperty().get()).isZero();
    }

    @Test
    void aPauseKeepsTheRowsAndCountsTheFreshOnes() {
        bench.echo("one");
        List<Row> before = List.copyOf(traffic.rows());
        traffic.pause();
        bench.echo("two");
        bench.echo("three");
        assertThat(numbers(traffic.rows())).isEqualTo(numbers(before));
        assertThat(traffic.freshProperty().get()).isEqualTo(4);

        traffic.toggleFollow();
        bench.settle();
        assertThat(traffic.freshProperty().get()).isZero();
        assertThat(messages()).containsExactly("one\r\n", "one\r\n", "two\r\n", "two\r\n", "three\r\n", "three\r\n");
    }

    @Test
    void aPausedListCanBeFiltered() {
        bench.echo("one");
        bench.echo("two");
        traffic.pause();
        traffic.filter().set("two");
        bench.settle();
        assertThat(messages()).containsExactly("two\r\n", "two\r\n");
        bench.echo("two again");
        assertThat(messages()).containsExactly("two\r\n", "two\r\n");
        assertThat(traffic.followingProperty().get()).isFalse();
    }

    @Test
    void aFilterHidesWhatDoesNotFit() {
        bench.echo("one");
        bench.echo("three");
        int all = traffic.rows().size();
        traffic.filter().set("dir:in len>5");
        bench.settle();
        assertThat(messages()).containsExactly("three\r\n");
        assertThat(traffic.filtered()).isTrue();
        traffic.filter().set("");
        bench.settle();
        assertThat(traffic.rows()).hasSize(all);
        assertThat(traffic.filtered()).isFalse();
    }

    @Test
    void aFilterThatCannotBeReadSaysWhereAndTheListStays() {
        bench.echo("one");
        int all = traffic.rows().size();
        traffic.filter().set("dir:in and");
        bench.settle();
        assertThat(traffic.filter().problemProperty().get()).startsWith("Column 11:");
        assertThat(traffic.rows()).hasSize(all);
        traffic.filter().set("len>x");
        assertThat(traffic.filter().problemProperty().get()).startsWith("Column 5:");
        traffic.filter().set("len>1");
        assertThat(traffic.filter().refused()).isFalse();
    }

    @Test
    void aMessageIsListedOnceOrAtBothEnds() {
        bench.echo("one");
        assertThat(messages()).hasSize(2);
        traffic.endsProperty().set(Ends.BOTH);
        bench.settle();
        assertThat(messages()).hasSize(4);
        assertThat(traffic.hidden()).isZero();
        traffic.endsProperty().set(Ends.ONCE);
        bench.settle();
        assertThat(messages()).hasSize(2);
        assertThat(traffic.hidden()).isEqualTo(bench.rows().size() - traffic.rows().size());
    }

    @Test
    void whatIsClearedCanBeRestored() {
        bench.echo("one");
        int all = traffic.rows().size();
        traffic.select(traffic.rows().number(0));
        int recorded = bench.rows().size();
        assertThat(traffic.clear()).isEqualTo(recorded);
        bench.settle();
        assertThat(traffic.rows()).isEmpty();
        assertThat(traffic.newest()).isNull();
        assertThat(traffic.selectedRowProperty().get()).isNull();

        bench.echo("two");
        assertThat(messages()).containsExactly("two\r\n", "two\r\n");
        traffic.restore();
        bench.settle();
        assertThat(traffic.rows()).hasSize(all + 2);
    }

    @Test
    void theSelectionStaysWithItsRow() {
        bench.echo("one");
        long number = traffic.rows().getLast().number();
        traffic.select(number);
        bench.echo("two");
        assertThat(traffic.selectedProperty().get()).isEqualTo(number);
        assertThat(traffic.selectedRowProperty().get().number()).isEqualTo(number);
        assertThat(traffic.rows().get(traffic.rows().indexOf(number)).number()).isEqualTo(number);
        traffic.filter().set("two");
        bench.settle();
        assertThat(traffic.rows().indexOf(number)).isEqualTo(-1);
        assertThat(traffic.selectedRowProperty().get().number()).isEqualTo(number);
    }

    @Test
    void timesAreThoseOfTheRows() {
        bench.echo("one");
        int last = traffic.rows().size() - 1;
        assertThat(traffic.time(traffic.rows().get(last))).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
        assertThat(traffic.delta(traffic.rows().get(last), last)).matches("[\\d.,]+");
        assertThat(traffic.delta(traffic.rows().getFirst(), 0)).isEmpty();
    }

    @Test
    void itSavesTheRowsThatFit(@TempDir Path directory) throws IOException {
        bench.echo("one");
        bench.echo("two, \"three\"");
        traffic.filter().set("dir:in");
        List<Saved> saved = new ArrayList<>();
        Path file = directory.resolve("traffic.csv");
        traffic.save(file, saved::add);
        assertThat(saved).containsExactly(new Saved(file, 4, null));
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(lines).hasSize(5).element(0).asString().contains("number,time,connection");
        assertThat(lines).anyMatch(line -> line.contains(",C1,in,14,\"two, \"\"three\"\"\\r\\n\""));
    }

    @Test
    void whatCannotBeSavedIsSaid(@TempDir Path directory) {
        List<Saved> saved = new ArrayList<>();
        traffic.save(directory, saved::add);
        assertThat(saved).singleElement().satisfies(s -> assertThat(s.failure()).isNotNull());
    }

    private List<String> messages() {
        return traffic.rows().stream().filter(row -> row.kind().message())
                .map(row -> new String(row.bytes(), StandardCharsets.UTF_8)).toList();
    }

    private static List<Long> numbers(List<Row> rows) {
        return rows.stream().map(Row::number).toList();
    }
}
