package echolab.net.udp;

import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.udp.DatagramSession.Granted;
import echolab.net.udp.UdpOptions.Multicast;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import jdk.net.ExtendedSocketOptions;

/// Puts [UdpOptions] on a channel, and asks what the system made of them. An option that the system refuses is reported, and the
/// socket goes on without it.
final class Setup {

    private final DatagramChannel channel;
    private final List<Failure> refused = new ArrayList<>();

    private Setup(DatagramChannel channel) {
        this.channel = channel;
    }

    private interface Step {
        void run() throws IOException;
    }

    /// Sets all options that can be set before binding, which are all but the hop limit.
    ///
    /// @return what was refused, none if all went well
    /// @throws ClosedChannelException if the channel is closed
    static List<Failure> apply(UdpOptions options, DatagramChannel channel) throws ClosedChannelException {
        Setup setup = new Setup(channel);
        setup.buffers(options);
        setup.header(options);
        setup.multicast(options.multicast());
        return setup.refused;
    }

    private void buffers(UdpOptions options) throws ClosedChannelException {
        if (options.sendBuffer() > 0) {
            attempt(() -> channel.setOption(StandardSocketOptions.SO_SNDBUF, options.sendBuffer()));
        }
        if (options.receiveBuffer() > 0) {
            attempt(() -> channel.setOption(StandardSocketOptions.SO_RCVBUF, options.receiveBuffer()));
        }
    }

    private void header(UdpOptions options) throws ClosedChannelException {
        if (options.broadcast()) {
            attempt(() -> channel.setOption(StandardSocketOptions.SO_BROADCAST, true));
        }
        if (options.dontFragment()) {
            attempt(() -> channel.setOption(ExtendedSocketOptions.IP_DONTFRAGMENT, true));
        }
        if (options.trafficClass() > 0) {
            attempt(() -> channel.setOption(StandardSocketOptions.IP_TOS, options.trafficClass()));
        }
    }

    private void multicast(Multicast options) throws ClosedChannelException {
        if (!options.networkInterface().isEmpty()) {
            attempt(() -> channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, named(options.networkInterface())));
        }
        attempt(() -> channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, options.timeToLive()));
        attempt(() -> channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, options.loopback()));
    }

    private void attempt(Step step) throws ClosedChannelException {
        try {
            step.run();
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            refused.add(Failure.of(Operation.CONFIGURE, e));
        }
    }

    /// What the system really gave.
    ///
    /// @throws IOException if the channel is closed
    static Granted granted(DatagramChannel channel) throws IOException {
        return new Granted(channel.getOption(StandardSocketOptions.SO_SNDBUF), channel.getOption(StandardSocketOptions.SO_RCVBUF), -1);
    }

    /// @throws GroupRefusedException if there is no interface of that name
    static NetworkInterface named(String name) throws IOException {
        NetworkInterface found = NetworkInterface.getByName(name);
        if (found == null) {
            throw GroupRefusedException.noInterface(name);
        }
        return found;
    }
}
