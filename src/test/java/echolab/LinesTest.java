package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LinesTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CountDownLatch open = new CountDownLatch(1);

    /// An output that takes nothing until it is opened, and nothing at all if it never is.
    private final PrintStream slow = new PrintStream(new OutputStream() {
        @Override
        public void write(int octet) {
            try {
                open.await();
                printed.write(octet);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    });

    @Test
    void printsInOrderAndTheLastLineLast() throws InterruptedException {
        open.countDown();
        Lines lines = new Lines(slow);
        lines.add("one");
        lines.add("two");
        lines.close("the end");
        assertThat(printed.toString()).hasLineCount(3).containsSubsequence("one", "two", "the end");
    }

    @Test
    void dropsAndCountsWhatASlowOutputDoesNotTake() throws InterruptedException {
        Lines lines = new Lines(slow);
        int added = 3 * Lines.WAITING;
        for (int i = 0; i < added; i++) {
            lines.add("line " + i);
        }
        open.countDown();
        lines.close("the end");
        long kept = printed.toString().lines().filter(line -> line.startsWith("line ")).count();
        assertThat(kept).isBetween((long) Lines.WAITING, Lines.WAITING + 1L);
        assertThat(printed.toString()).contains((added - kept) + " lines were dropped").endsWith("the end" + System.lineSeparator());
    }

    @Test
    void anOutputThatTakesNothingHoldsNobodyUp() throws InterruptedException {
        Lines lines = new Lines(slow);
        lines.add("stuck");
        long start = System.nanoTime();
        lines.close("the end");
        assertThat(System.nanoTime() - start).isLessThan(2 * Lines.CLOSE_LIMIT.toNanos() + 1_000_000_000L);
        open.countDown();
    }
}
