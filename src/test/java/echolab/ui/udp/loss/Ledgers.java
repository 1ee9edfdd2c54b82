package echolab.ui.udp.loss;

import echolab.net.udp.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Ledgers of datagrams that a seeded network drops, delays, doubles and reorders.
final class Ledgers {

    private static final long INTERVAL = 4_000_000;
    private static final long LATE = 30_000_000;
    private static final double LOSS = 0.02;
    private static final double OTHER = 0.01;

    private record Return(long number, long nanos) { }

    private Ledgers() { }

    /// So many datagrams, one every 4 ms, the last of them some seconds ago.
    static Ledger lossy(int count) {
        Random random = new Random(42);
        Ledger ledger = new Ledger();
        long began = System.nanoTime() - count * INTERVAL - 3_000_000_000L;
        List<Return> returns = new ArrayList<>();
        int burst = 0;
        for (int number = 1; number <= count; number++) {
            long sent = began + number * INTERVAL;
            burst = burst > 0 ? burst - 1 : random.nextDouble() < LOSS / 20 ? 10 : 0;
            if (burst == 0 && random.nextDouble() > LOSS) {
                long back = sent + (long) (180_000 * Math.exp(0.35 * random.nextGaussian()));
                back += random.nextDouble() < OTHER ? LATE + random.nextInt(40_000_000) : random.nextDouble() < OTHER ? random.nextInt(8_000_000) : 0;
                returns.add(new Return(number, back));
                if (random.nextDouble() < OTHER) {
                    returns.add(new Return(number, back + 50_000));
                }
            }
        }
        return play(ledger, count, began, returns);
    }

    /// So many datagrams that all come back at once.
    static Ledger perfect(int count) {
        long began = System.nanoTime() - 3_000_000_000L - count * INTERVAL;
        List<Return> returns = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            returns.add(new Return(number, began + number * INTERVAL + 40_000 + number % 7 * 5_000));
        }
        return play(new Ledger(), count, began, returns);
    }

    private static Ledger play(Ledger ledger, int count, long began, List<Return> returns) {
        returns.sort(Comparator.comparingLong(Return::nanos));
        int next = 0;
        for (int number = 1; number <= count; number++) {
            long now = began + number * INTERVAL;
            while (next < returns.size() && returns.get(next).nanos < now) {
                ledger.returned(returns.get(next).number, returns.get(next++).nanos);
            }
            ledger.sending(now);
        }
        while (next < returns.size()) {
            ledger.returned(returns.get(next).number, returns.get(next++).nanos);
        }
        return ledger;
    }
}
