package echolab;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Prints lines on a thread of its own, so that a slow terminal slows nobody: at most [#WAITING] lines wait, further ones are
/// dropped and counted, and the count is printed.
final class Lines {

    static final int WAITING = 1_000;
    static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);
    /// Told from a line by its identity.
    private static final String END = new String();

    private final PrintStream out;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread printer;
    private volatile String last = "";

    Lines(PrintStream out) {
        this.out = out;
        printer = Thread.ofPlatform().name("lines").daemon().start(this::print);
    }

    /// Returns at once, from any thread.
    void add(String line) {
        if (!waiting.offer(line)) {
            dropped.incrementAndGet();
        }
    }

    /// Prints what still waits and then a last line; waits for it at most [#CLOSE_LIMIT].
    void close(String lastLine) throws InterruptedException {
        last = lastLine;
        if (waiting.offer(END, CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            printer.join(CLOSE_LIMIT);
        }
    }

    private void print() {
        try {
            for (String line = waiting.take(); line != END; line = waiting.take()) {
                out.println(line);
                if (waiting.isEmpty()) {
                    sayDropped();
                    out.flush();
                }
            }
            sayDropped();
            out.println(last);
            out.flush();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayDropped() {
        long count = dropped.getAndSet(0);
        if (count > 0) {
            out.println(count + " lines were dropped: the output is slower than what happens");
        }
    }
}
