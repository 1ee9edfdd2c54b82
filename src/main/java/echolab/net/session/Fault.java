package echolab.net.session;

import echolab.net.Endpoint;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Something that provokes one failure with sockets of its own. It lasts until it is done or closed, but at most [#LIFETIME].
/// Runs on a virtual thread of its own.
public final class Fault implements AutoCloseable {

    public static final Duration LIFETIME = Duration.ofSeconds(30);

    /// What the sockets do. That they fail in the end may well be the purpose.
    public interface Script {
        void run() throws IOException;
    }

    private final Endpoint endpoint;
    private final List<? extends Closeable> sockets;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private Fault(Endpoint endpoint, List<? extends Closeable> sockets) {
        this.endpoint = endpoint;
        this.sockets = sockets;
    }

    /// Keeps the sockets as they are until the end.
    public static Fault keep(String name, Endpoint endpoint, List<? extends Closeable> sockets) {
        Fault fault = new Fault(endpoint, sockets);
        Thread.ofVirtual().name(name).start(fault::closeInTime);
        return fault;
    }

    /// Plays the script; its end is the end of all.
    public static Fault play(String name, Endpoint endpoint, List<? extends Closeable> sockets, Script script) {
        Fault fault = keep(name + " limit", endpoint, sockets);
        Thread.ofVirtual().name(name).start(() -> {
            Quietly.run(script::run);
            fault.close();
        });
        return fault;
    }

    private void closeInTime() {
        try {
            closing.await(LIFETIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sockets.forEach(socket -> Quietly.run(socket::close));
        ended.countDown();
    }

    /// Where to connect or listen in order to see it; for a fault that is a client, where it connects.
    public Endpoint endpoint() {
        return endpoint;
    }

    /// @return false if it has not ended within the limit
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return ended.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Ends it, without waiting.
    @Override
    public void close() {
        closing.countDown();
    }
}
