package echolab.net.udp;

import static java.net.StandardSocketOptions.SO_REUSEADDR;

import echolab.net.linux.EmptyDatagram;
import echolab.net.session.Quietly;
import echolab.net.udp.DatagramSession.Granted;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.locks.LockSupport;

/// A bound channel, with the groups that it hears. One thread reads; others may send at the same time, one at a time.
final class Port implements AutoCloseable {

    /// How long a send waits before it is tried again, where the system has no room for it.
    private static final long PAUSE_NANOS = 50_000;

    final DatagramChannel channel;
    final Groups groups;
    final Granted granted;

    private Port(DatagramChannel channel, DatagramLife life) throws IOException {
        this.channel = channel;
        groups = new Groups(channel, life);
        granted = Setup.granted(channel);
    }

    /// @param shared whether others may bind the same port, if they say so too
    static Port bind(InetSocketAddress local, UdpOptions options, boolean shared, DatagramLife life) throws IOException {
        ProtocolFamily family = family(local);
        // tag::udp-bind[]
        // tag::udp-client-bind[]
        var channel = DatagramChannel.open(family);
        // end::udp-client-bind[]
        // end::udp-bind[]
        try {
            // tag::udp-bind[]
            channel.setOption(SO_REUSEADDR, shared);
            // tag::udp-client-bind[]
            Setup.apply(options, channel)
                    .forEach(life::failed);
            channel.bind(local);             // <1>
            // end::udp-client-bind[]
            // end::udp-bind[]
            Setup.applyBound(options, channel).forEach(life::failed);
            return new Port(channel, life);
        } catch (IOException | RuntimeException e) {
            Quietly.run(channel::close);
            throw e;
        }
    }

    /// A channel can join groups of its own family only.
    private static ProtocolFamily family(InetSocketAddress local) {
        return local.getAddress() instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
    }

    /// From now on it hears that address only, sends there, and is told where nobody listens.
    void connect(InetSocketAddress remote) throws IOException {
        // tag::udp-client-bind[]
        channel.connect(remote);
        // end::udp-client-bind[]
    }

    InetSocketAddress local() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    /// Sends one datagram; waits until the system has room for it or the port is closed: a channel that does not block says by
    /// taking nothing that there is none.
    ///
    /// @throws EmptyDatagramException if it is empty, the channel connected and the platform not Linux
    void send(ByteBuffer datagram, InetSocketAddress to) throws IOException {
        int length = datagram.remaining();
        if (length == 0 && channel.isConnected()) {
            sendEmpty();
            return;
        }
        while (take(datagram, to) < length) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void sendEmpty() throws IOException {
        try {
            EmptyDatagram.send(channel);
        } catch (UnsupportedOperationException e) {
            throw new EmptyDatagramException(e);
        }
    }

    private int take(ByteBuffer datagram, InetSocketAddress to) throws IOException {
        // tag::udp-send[]
        return channel.isConnected()
                ? channel.write(datagram)
                : channel.send(datagram, to);    // <1>
        // end::udp-send[]
    }

    /// Ends what waits in it.
    @Override
    public void close() {
        groups.close();
        Quietly.run(channel::close);
    }
}
