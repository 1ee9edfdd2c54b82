package echolab.net.udp;

import echolab.net.Failure.Operation;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;

/// Sends a client's datagrams, with a stamp where that is wanted. Any thread may send; they wait for each other.
final class DatagramSender {

    /// The run that this client's stamps belong to.
    final int run = ThreadLocalRandom.current().nextInt();
    final Ledger ledger = new Ledger();
    volatile boolean stamped;

    private final DatagramLife life;
    private final ReentrantLock writing = new ReentrantLock();
    private ByteBuffer last = ByteBuffer.allocate(0);
    private ByteBuffer withStamp = ByteBuffer.allocate(0);
    private Port port;
    private InetSocketAddress remote;
    private volatile boolean closed;

    DatagramSender(DatagramLife life) {
        this.life = life;
    }

    /// From now on it sends.
    void open(Port port, InetSocketAddress remote) {
        writing.lock();
        try {
            this.port = port;
            this.remote = remote;
        } finally {
            writing.unlock();
        }
    }

    /// Sends one datagram. That it fails is told, and concerns this one only.
    ///
    /// @return false if it is not open
    boolean send(byte[] message) {
        writing.lock();
        try {
            if (port != null) {
                write(message);
            }
            return port != null;
        } finally {
            writing.unlock();
        }
    }

    private void write(byte[] message) {
        long nanos = System.nanoTime();
        boolean counted = stamped;
        ByteBuffer datagram = counted ? stamp(message, nanos) : plain(message);
        int length = datagram.remaining();
        try {
            port.send(datagram, remote);
            life.tap.wrote(nanos, length);
            life.tap.sent(nanos, datagram.array(), 0, length);
        } catch (IOException | UnsupportedAddressTypeException e) {
            failed(e, counted);
        }
    }

    private void failed(Exception e, boolean counted) {
        if (counted) {
            ledger.refused();
        }
        if (!(e instanceof ClosedChannelException)) {
            life.failed(Operation.WRITE, e);
        }
    }

    private ByteBuffer plain(byte[] message) {
        if (last.array() != message) {
            last = ByteBuffer.wrap(message);
        }
        return last.clear();
    }

    private ByteBuffer stamp(byte[] message, long nanos) {
        int length = Stamp.BYTES + message.length;
        if (withStamp.capacity() < length) {
            withStamp = ByteBuffer.allocate(length);
        }
        withStamp.clear().position(Stamp.BYTES).put(message).flip();
        new Stamp(run, ledger.sending(nanos), nanos).put(withStamp.array());
        return withStamp;
    }

    /// Sends no more. A send that waits must have been ended before, by closing the port.
    void close() {
        closed = true;
        writing.lock();
        try {
            port = null;
        } finally {
            writing.unlock();
        }
    }

    boolean closed() {
        return closed;
    }
}
