package echolab.net.udp;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// What became of each stamped datagram of one client: returned, lost, late, doubled, reordered, and how long its round trip took.
/// Counts are exact; the fate of single datagrams is kept for the last [#KEPT] of them. Any thread may ask.
///
/// `sent = returned + lost + underway` at any time. A datagram that comes back after all is not lost any more.
public final class Ledger {

    public static final int KEPT = 1 << 18;
    /// What has not come back by then counts as lost.
    public static final Duration LOST_AFTER = Duration.ofSeconds(2);
    /// What takes longer counts as late.
    public static final Duration LATE_AFTER = Duration.ofMillis(20);

    /// Bits of a fate.
    private static final byte RETURNED = 1;
    private static final byte LOST = 2;
    private static final byte LATE = 4;
    private static final byte DOUBLED = 8;
    /// Came back after one with a higher number.
    private static final byte REORDERED = 16;

    /// Round trips are kept in units of so many nanoseconds.
    private static final int UNIT = 100;
    private static final int LAST = 1_000;

    /// The counts at one moment.
    ///
    /// @param underway neither returned nor lost yet
    /// @param strays   stamped by us and come back, but so long ago that nothing is known of them any more
    /// @param p50,p99  of the last 1,000 round trips in nanoseconds, -1 where there are none
    public record Fates(long sent, long returned, long lost, long underway, long late, long doubled, long reordered, long strays,
            long p50, long p99) {
        public static final Fates NONE = new Fates(0, 0, 0, 0, 0, 0, 0, 0, -1, -1);
    }

    /// What became of some datagrams that follow each other.
    ///
    /// @param shortest,longest round trip in nanoseconds, -1 where none of them came back
    /// @param lost,late,doubled,reordered how many
    public record Column(long shortest, long longest, int lost, int late, int doubled, int reordered) { }

    /// The kept datagrams cut into columns of equally many numbers.
    ///
    /// @param first,last the numbers that the columns cover; `last < first` where there are none
    public record Columns(long first, long last, List<Column> columns) {

        /// The first number of a column; of the one behind the last, the number after the last.
        public long start(int column) {
            return first + (column * (last + 1 - first) + columns.size() - 1) / columns.size();
        }
    }

    /// The last [#KEPT], null before the first: a client that stamps nothing needs none of it.
    private long[] sentAt;
    /// In [#UNIT], 0 where it has not come back.
    private int[] roundTrips;
    private byte[] fates;
    private final int[] newest = new int[LAST];
    /// Written after what it counts, so that who reads it sees that too.
    private volatile long sent;
    private long returned;
    private long lost;
    private long late;
    private long doubled;
    private long reordered;
    private long strays;
    private long highest;
    /// Up to here each is returned or lost.
    private long judged;

    /// One more is sent next.
    ///
    /// @param nanos now, on the clock of [System#nanoTime()]
    /// @return its number, counted from 1
    public synchronized long sending(long nanos) {
        if (sentAt == null) {
            sentAt = new long[KEPT];
            roundTrips = new int[KEPT];
            fates = new byte[KEPT];
        }
        if (sent - judged == KEPT) {
            judgeNext();
        }
        int slot = slot(sent + 1);
        sentAt[slot] = nanos;
        roundTrips[slot] = 0;
        fates[slot] = 0;
        return ++sent;
    }

    /// The last one was not sent after all: the system refused it.
    public synchronized void refused() {
        sent--;
    }

    /// A datagram has come back.
    public synchronized void returned(long number, long nanos) {
        if (number < 1 || number > sent || number <= sent - KEPT) {
            strays++;
            return;
        }
        int slot = slot(number);
        if ((fates[slot] & RETURNED) != 0) {
            doubled++;
            fates[slot] |= DOUBLED;
            return;
        }
        lost -= (fates[slot] & LOST) != 0 ? 1 : 0;
        long took = Math.max(0, nanos - sentAt[slot]);
        fates[slot] = fate(number, took);
        roundTrips[slot] = Math.clamp(took / UNIT, 1, Integer.MAX_VALUE);
        newest[(int) (returned++ % LAST)] = roundTrips[slot];
    }

    private byte fate(long number, long took) {
        byte fate = RETURNED;
        if (took > LATE_AFTER.toNanos()) {
            late++;
            fate |= LATE;
        }
        if (number < highest) {
            reordered++;
            fate |= REORDERED;
        }
        highest = Math.max(highest, number);
        return fate;
    }

    private void judgeNext() {
        int slot = slot(++judged);
        if ((fates[slot] & RETURNED) == 0) {
            lost++;
            fates[slot] |= LOST;
        }
    }

    /// The counts as they are at that moment.
    public synchronized Fates fates(long nanos) {
        while (judged < sent && nanos - sentAt[slot(judged + 1)] > LOST_AFTER.toNanos()) {
            judgeNext();
        }
        int count = (int) Math.min(returned, LAST);
        int[] sorted = Arrays.copyOf(newest, count);
        Arrays.sort(sorted);
        return new Fates(sent, returned, lost, sent - returned - lost, late, doubled, reordered, strays,
                percentile(sorted, 50), percentile(sorted, 99));
    }

    private static long percentile(int[] sorted, int percent) {
        return sorted.length == 0 ? -1 : (long) sorted[(sorted.length * percent + 99) / 100 - 1] * UNIT;
    }

    /// How many have been sent.
    public long sent() {
        return sent;
    }

    /// Cuts the last kept datagrams into columns. Takes no lock: what is sent meanwhile may be seen or not.
    ///
    /// @param most  at most so many of the newest datagrams
    /// @param count of columns, at least 1; fewer where there are fewer datagrams
    public Columns columns(int most, int count) {
        long last = sent;
        long first = Math.max(1, last + 1 - Math.min(most, KEPT));
        Column[] columns = new Column[(int) Math.min(count, last + 1 - first)];
        Columns cut = new Columns(first, last, Arrays.asList(columns));
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(cut.start(i), cut.start(i + 1));
        }
        return cut;
    }

    private Column column(long from, long to) {
        int shortest = Integer.MAX_VALUE;
        int longest = -1;
        int[] counts = new int[Byte.SIZE];
        for (long number = from; number < to; number++) {
            int slot = slot(number);
            int took = roundTrips[slot];
            if (took > 0) {
                shortest = Math.min(shortest, took);
                longest = Math.max(longest, took);
            }
            for (int bits = fates[slot] & ~RETURNED; bits != 0; bits &= bits - 1) {
                counts[Integer.numberOfTrailingZeros(bits)]++;
            }
        }
        return new Column(longest < 0 ? -1 : (long) shortest * UNIT, longest < 0 ? -1 : (long) longest * UNIT,
                count(counts, LOST), count(counts, LATE), count(counts, DOUBLED), count(counts, REORDERED));
    }

    private static int count(int[] counts, byte fate) {
        return counts[Integer.numberOfTrailingZeros(fate)];
    }

    private static int slot(long number) {
        return (int) number & KEPT - 1;
    }
}
