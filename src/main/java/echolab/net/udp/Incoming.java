package echolab.net.udp;

import echolab.net.Failure.Operation;
import echolab.net.session.Turns;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.locks.LockSupport;

/// What comes to a channel. Used by one thread, the only one that reads there.
///
/// The buffer holds any datagram whole: Java cuts off without a word what is longer than the buffer.
final class Incoming {

    static final int LARGEST = 65_535;

    /// Where many threads want to run, a pause takes milliseconds, in which a burst fills what the system keeps.
    private static final int FAIR = 8_192;
    /// The rest after two failures on end.
    private static final long PAUSE_NANOS = 1_000_000;

    /// The last datagram, from its first byte.
    final byte[] bytes = new byte[LARGEST];

    private final DatagramChannel channel;
    private final DatagramLife life;
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private final Turns turns = new Turns(FAIR);
    private long nanos;
    private boolean failed;

    Incoming(DatagramChannel channel, DatagramLife life) {
        this.channel = channel;
        this.life = life;
    }

    /// The length of the last datagram.
    int length() {
        return buffer.position();
    }

    /// When the last datagram was read.
    long nanos() {
        return nanos;
    }

    /// Waits for a datagram. Others have their turn some times before this thread parks (see [Turns]).
    ///
    /// @return where it came from; null where the read failed, which has been told then: the socket goes on
    /// @throws ClosedChannelException once the channel is closed
    InetSocketAddress next() throws ClosedChannelException {
        for (int left = turns.yields(); left > 0; left--) {
            InetSocketAddress from = poll();
            if (from != null) {
                return from;
            }
            Thread.yield();
        }
        return receive(true);
    }

    /// The same without waiting; null also where nothing has come.
    InetSocketAddress poll() throws ClosedChannelException {
        return receive(false);
    }

    private InetSocketAddress receive(boolean wait) throws ClosedChannelException {
        try {
            if (channel.isBlocking() != wait) {
                channel.configureBlocking(wait);
            }
            buffer.clear();
            InetSocketAddress from = (InetSocketAddress) channel.receive(buffer);
            return from == null ? null : came(from);
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            failed(e);
            return null;
        }
    }

    private InetSocketAddress came(InetSocketAddress from) {
        nanos = System.nanoTime();
        turns.came(nanos);
        failed = false;
        turns.beFair();
        return from;
    }

    /// What a datagram that was sent before met on its way, mostly.
    private void failed(IOException e) {
        life.failed(Operation.READ, e);
        if (failed) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        failed = true;
    }
}
