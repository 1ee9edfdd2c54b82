package echolab.net.tcp;

import echolab.net.Connection;
import echolab.net.Server.Peer;
import echolab.net.session.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clients of one server, and the thread that ends those which do not read. Only the accepting thread adds and closes.
final class Peers {

    private static final Logger LOG = LoggerFactory.getLogger(Peers.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_TICK = Duration.ofMillis(250);

    private final String watchdog;
    private final Duration writeLimit;
    private final NavigableMap<Integer, Accepted> peers = new ConcurrentSkipListMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private Ticker ticker;
    /// One party for each client until its final event, and one until [#close()].
    private final Phaser ends = new Phaser(1);

    Peers(String watchdog, Duration writeLimit) {
        this.watchdog = watchdog;
        this.writeLimit = writeLimit;
    }

    int count() {
        return count.get();
    }

    void add(Accepted peer) {
        ends.register();
        count.incrementAndGet();
        peers.put(peer.connection().number(), peer);
        peer.start();
    }

    void remove(Accepted peer) {
        peers.remove(peer.connection().number());
        count.decrementAndGet();
    }

    /// Called by a client's thread after its final event.
    void ended() {
        ends.arriveAndDeregister();
    }

    List<Peer> list(int limit) {
        return peers.values().stream().limit(limit).map(Accepted::peer).toList();
    }

    void disconnect(Connection connection) {
        Accepted peer = peers.get(connection.number());
        if (peer != null && peer.connection().equals(connection)) {
            peer.close();
        }
    }

    void watch() {
        Duration often = writeLimit.dividedBy(4);
        ticker = new Ticker(watchdog, often.compareTo(LONGEST_TICK) < 0 ? often : LONGEST_TICK,
                () -> peers.values().forEach(peer -> peer.endIfStuck(writeLimit)));
    }

    /// Closes all and waits for their final events, at most [#CLOSE_LIMIT].
    void close() {
        if (ticker != null) {
            ticker.close();
        }
        peers.values().forEach(Accepted::close);
        try {
            ends.awaitAdvanceInterruptibly(ends.arriveAndDeregister(), CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.warn("{}: {} clients have not ended in time", watchdog, ends.getUnarrivedParties());
        }
    }
}
