package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrafficIndexTest {

    private final Capture capture = new Capture(new Limits(1 << 18, 1 << 12, 64));
    private final TrafficIndex index = new TrafficIndex(capture, capture::twin, 4);

    @Test
    void showsTheNewestRows() {
        assertThat(numbers(index.advance())).isEmpty();
        Traffic client = Traffic.client(capture, 1).out(1, "a").out(2, "b");
        assertThat(numbers(index.advance())).containsExactly(1L, 2L);
        for (int i = 0; i < 10; i++) {
            client.out(3, "c");
        }
        RowNumbers shown = index.advance();
        assertThat(numbers(shown)).containsExactly(9L, 10L, 11L, 12L);
        assertThat(shown.matched()).isEqualTo(12);
        assertThat(shown.indexOf(11)).isEqualTo(2);
        assertThat(shown.indexOf(1)).isZero();
        assertThat(shown.indexOf(99)).isEqualTo(4);
    }

    @Test
    void onceListsAMessageFromTheClientsEnd() throws FilterException {
        Traffic.client(capture, 1).opened(1, Traffic.CLIENT, Traffic.SERVER).out(2, "a");
        Traffic.accepted(capture, 2).opened(1, Traffic.SERVER, Traffic.CLIENT).in(3, "a");
        Traffic.accepted(capture, 3).opened(1, Traffic.SERVER, Traffic.address(4)).in(4, "foreign");

        index.show(Filter.ALL, Ends.ONCE);
        assertThat(numbers(index.advance())).containsExactly(1L, 2L, 5L, 6L);
        index.show(Filter.parse("a"), Ends.ONCE);
        assertThat(numbers(index.advance())).containsExactly(2L);
        index.show(Filter.ALL, Ends.BOTH);
        assertThat(numbers(index.advance())).containsExactly(3L, 4L, 5L, 6L);
    }

    @Test
    void whatWasListedBeforeItsTwinWasKnownGoesAgain() {
        index.show(Filter.ALL, Ends.ONCE);
        Traffic.accepted(capture, 2).opened(1, Traffic.SERVER, Traffic.CLIENT).in(3, "a");
        assertThat(numbers(index.advance())).containsExactly(1L, 2L);
        Traffic.client(capture, 1).opened(1, Traffic.CLIENT, Traffic.SERVER).out(2, "a");

        RowNumbers shown = index.advance();
        assertThat(numbers(shown)).containsExactly(3L, 4L);
        assertThat(shown.matched()).isEqualTo(2);
        assertThat(shown.unmatched()).isEqualTo(2);
    }

    @Test
    void looksAtEachRowOnceAndCountsWhatMatches() throws FilterException {
        index.show(Filter.parse("yes"), Ends.BOTH);
        Traffic client = Traffic.client(capture, 1);
        for (int i = 1; i <= 6; i++) {
            client.out(i, "no").out(i, "yes");
            assertThat(index.advance().matched()).isEqualTo(i);
        }
        assertThat(numbers(index.advance())).containsExactly(6L, 8L, 10L, 12L);
    }

    @Test
    void countsWhatItLeavesOutAlsoWhenThatIsOverwritten() throws FilterException {
        Capture small = new Capture(new Limits(8, 1 << 12, 64));
        TrafficIndex narrow = new TrafficIndex(small, small::twin, 4);
        narrow.show(Filter.parse("yes"), Ends.BOTH);
        Traffic client = Traffic.client(small, 1);
        for (int i = 1; i <= 20; i++) {
            client.out(i, "no").out(i, "no").out(i, "yes");
            RowNumbers shown = narrow.advance();
            assertThat(shown.matched()).isEqualTo(i);
            assertThat(shown.unmatched()).isEqualTo(2 * i);
            assertThat(shown.skipped()).isZero();
        }
    }

    @Test
    void theSameRowsAreEqualWhateverWasLookedAt() throws FilterException {
        index.show(Filter.parse("yes"), Ends.BOTH);
        Traffic client = Traffic.client(capture, 1).out(1, "yes");
        RowNumbers before = index.advance();
        client.out(2, "no");
        assertThat(index.advance()).isEqualTo(before).hasSameHashCodeAs(before);
        client.out(3, "yes");
        assertThat(index.advance()).isNotEqualTo(before);
    }

    @Test
    void skipsTheOldestWhereTooManyCome() throws FilterException {
        index.show(Filter.parse("no>0"), Ends.BOTH);
        index.advance();
        for (int i = 0; i < TrafficIndex.MAX_NEW + 50; i++) {
            Traffic.client(capture, 1).closed(i);
        }
        RowNumbers shown = index.advance();
        assertThat(shown.skipped()).isEqualTo(50);
        assertThat(shown.matched()).isEqualTo(TrafficIndex.MAX_NEW);
        assertThat(shown.get(3)).isEqualTo(capture.last());

        index.show(Filter.parse("no>0"), Ends.BOTH);
        assertThat(index.advance().matched()).isEqualTo(TrafficIndex.MAX_NEW + 50);
    }

    @Test
    void rowsThatAreGoneLeaveTheList() throws FilterException {
        Traffic client = Traffic.client(capture, 1).out(1, "first").out(2, "second");
        index.show(Filter.parse("first or last"), Ends.BOTH);
        assertThat(numbers(index.advance())).containsExactly(1L);
        for (int i = 0; i < 100; i++) {
            client.out(3, "x".repeat(64));
        }
        assertThat(numbers(index.advance())).isEmpty();
    }

    @Test
    void afterClearItBeginsAnew() {
        Traffic client = Traffic.client(capture, 1).out(1, "a").out(2, "b");
        index.advance();
        capture.clear();
        index.show(Filter.ALL, Ends.BOTH);
        client.out(3, "c");
        RowNumbers shown = index.advance();
        assertThat(numbers(shown)).containsExactly(3L);
        assertThat(shown.matched()).isEqualTo(1);
        capture.restore();
        index.show(Filter.ALL, Ends.BOTH);
        assertThat(numbers(index.advance())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void scansAFrozenCopyAsAWhole() throws FilterException {
        Traffic client = Traffic.client(capture, 1);
        for (int i = 0; i < 30; i++) {
            client.out(i, i % 3 == 0 ? "fizz" : "");
        }
        RowNumbers all = TrafficIndex.scan(capture.freeze(), capture::twin, Filter.parse("fizz"), Ends.ONCE, 100);
        assertThat(all.size()).isEqualTo(10);
        RowNumbers newest = TrafficIndex.scan(capture.freeze(), capture::twin, Filter.parse("fizz"), Ends.ONCE, 3);
        assertThat(numbers(newest)).containsExactly(22L, 25L, 28L);
        assertThat(newest.matched()).isEqualTo(10);
        capture.clear();
        assertThat(TrafficIndex.scan(capture.freeze(), capture::twin, Filter.ALL, Ends.BOTH, 3).size()).isZero();
    }

    @Test
    void keepsUpWithAFloodOfManyConnections() {
        index.show(Filter.ALL, Ends.ONCE);
        index.advance();
        for (int id = 0; id < 1_000; id++) {
            capture.open(new Connection(id, Role.ACCEPTED, id, Unit.BYTE)).sent(1, new byte[1], 0, 1);
        }
        RowNumbers shown = index.advance();
        assertThat(shown.matched()).isEqualTo(1_000);
        assertThat(shown.skipped()).isZero();
    }

    private static List<Long> numbers(RowNumbers shown) {
        return IntStream.range(0, shown.size()).mapToObj(shown::get).toList();
    }
}
