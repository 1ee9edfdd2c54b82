package echolab.bench;

import com.sun.management.ThreadMXBean;
import echolab.bench.Figure.Goal;
import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Tap;
import java.lang.management.ManagementFactory;

/// What recording costs, without any socket.
final class CaptureFigures {

    private static final int FEW = 1_000_000;
    private static final int MANY = 100_000_000;
    private static final int PIECE = 5_000_000;

    private CaptureFigures() { }

    static void measure(Table table) throws Exception {
        Capture capture = new Capture(Limits.DEFAULT);
        Tap tap = capture.open(new Connection(Integer.MAX_VALUE, Role.CLIENT, 1, Unit.MESSAGE));
        record(tap, FEW);
        long few = Heap.used();

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        double[] nanos = new double[MANY / PIECE];
        for (int i = 0; i < nanos.length; i++) {
            long cpu = threads.getCurrentThreadCpuTime();
            record(tap, PIECE);
            nanos[i] = (threads.getCurrentThreadCpuTime() - cpu) / (double) PIECE;
        }
        double each = (threads.getCurrentThreadAllocatedBytes() - allocated) / (double) MANY;

        table.add(Figure.alone("a captured event of 64 B, ns", Rounds.median(nanos), Goal.atMost(10)));
        table.add(Figure.alone("a captured event of 64 B, bytes allocated", Math.round(each), Goal.atMost(0)));
        table.add(new Figure("heap after 100,000,000 captured events, bytes", Heap.used(), "after 1,000,000", few, Goal.atMost(1.05)));
        if (capture.last() < MANY) {
            throw new IllegalStateException("the capture has not taken all: " + capture.last());
        }
    }

    /// Questions and answers in turn.
    private static void record(Tap tap, int events) {
        for (int i = 0; i < events; i += 2) {
            tap.sent(i, OurEcho.LINE, 0, OurEcho.LINE.length);
            tap.received(i + 1, OurEcho.LINE, 0, OurEcho.LINE.length, true);
        }
    }
}
