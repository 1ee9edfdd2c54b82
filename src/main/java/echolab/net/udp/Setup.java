package echolab.net.udp;

import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.linux.HopLimit;
import echolab.net.linux.ReceiveBuffer;
import echolab.net.udp.DatagramSession.Granted;
import echolab.net.udp.UdpOptions.Multicast;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts [UdpOptions] on a channel, and asks what the system made of them. An option that the system refuses is reported, and the
/// socket goes on without it.
final class Setup {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    private final DatagramChannel channel;
    private final List<Failure> refused = new ArrayList<>();

    private Setup(DatagramChannel channel) {
        this.channel = channel;
    }

    private interface Step {
        void run() throws IOException;
    }

    /// Sets all options that can be set before binding.
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

    /// Sets what can be set on a bound channel only: the hop limit, and a receive buffer beyond what everybody gets. Takes some
    /// milliseconds where one of them is wanted.
    ///
    /// @return what was refused, none if all went well
    /// @throws ClosedChannelException if the channel is closed
    static List<Failure> applyBound(UdpOptions options, DatagramChannel channel) throws ClosedChannelException {
        Setup setup = new Setup(channel);
        if (options.hopLimit() > 0) {
            setup.attempt(() -> HopLimit.set(channel, options.hopLimit()));
        }
        setup.enlarge(options.receiveBuffer());
        return setup.refused;
    }

    /// Where the system gave less than was asked for, one who may administer the network gets all of it. Others keep what they have.
    private void enlarge(int receiveBuffer) throws ClosedChannelException {
        try {
            if (channel.getOption(StandardSocketOptions.SO_RCVBUF) < receiveBuffer) {
                ReceiveBuffer.force(channel, receiveBuffer);
            }
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("no larger receive buffer", e);
        }
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

    /// What the system really gave. Takes some milliseconds, for the hop limit's sake.
    ///
    /// @param channel bound
    /// @throws IOException if the channel is closed
    static Granted granted(DatagramChannel channel) throws IOException {
        return new Granted(channel.getOption(StandardSocketOptions.SO_SNDBUF), channel.getOption(StandardSocketOptions.SO_RCVBUF),
                hopLimit(channel));
    }

    private static int hopLimit(DatagramChannel channel) {
        try {
            return HopLimit.get(channel);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("no hop limit", e);
            return -1;
        }
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
