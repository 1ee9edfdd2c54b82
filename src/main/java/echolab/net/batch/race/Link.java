package echolab.net.batch.race;

import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.Series;
import echolab.net.batch.output.BatchedOutput;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;

/// Two connected sockets of this machine, made for one run: a sender's and a receiver's.
abstract sealed class Link implements AutoCloseable permits StreamLink, DatagramLink {

    static Link open(Protocol protocol) throws IOException {
        return switch (protocol) {
            case TCP -> StreamLink.open();
            case UDP -> DatagramLink.open();
        };
    }

    static InetSocketAddress anyPort() {
        return new InetSocketAddress("127.0.0.1", 0);
    }

    /// @param size bytes a packet
    abstract BatchedOutput output(Mode mode, int size, Duration delay) throws IOException;

    abstract Receiver receiver(Packets packets, Series series);

    /// What arrives, for one who reads without waiting.
    abstract ReadableByteChannel incoming() throws IOException;

    /// How many packets may be unread without any being lost.
    abstract long room(int size) throws IOException;

    /// Says that nothing more is sent, and waits until the receiver has taken note of that, where the protocol has such a thing.
    abstract void finish() throws IOException;

    /// The receiver's socket goes away, without an orderly end.
    abstract void kill();

    @Override
    public abstract void close();
}
