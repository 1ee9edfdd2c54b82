package echolab.net.tcp;

import java.time.Duration;

/// Sends by the clock: the n-th message is due n intervals after the first, whatever happened between. Runs on a virtual
/// thread of its own; where the outbox is full it waits.
final class PacedRepetition extends Repetition {

    private final long interval;
    private final Thread thread;

    PacedRepetition(String name, byte[] bytes, Framing framing, int count, Duration interval, Outbox outbox) {
        super(bytes, framing, count, outbox);
        this.interval = interval.toNanos();
        thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    @Override
    void start() {
        thread.start();
    }

    private void run() {
        long begin = System.nanoTime();
        try {
            for (int i = 0; i < count(); i++) {
                Thread.sleep(Duration.ofNanos(begin + i * interval - System.nanoTime()));
                if (!outbox.put(message)) {
                    super.stop();
                    return;
                }
            }
        } catch (InterruptedException e) {
            super.stop();
        }
    }

    @Override
    public void stop() {
        super.stop();
        thread.interrupt();
    }
}
