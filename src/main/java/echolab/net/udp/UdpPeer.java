package echolab.net.udp;

import echolab.net.Failure.Operation;
import echolab.net.Server.Peer;
import echolab.net.SocketEvent.Impairment;
import echolab.net.SocketEvent.Refusal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnsupportedAddressTypeException;

/// An address that a server has heard from, until it is forgotten. Any thread may call; what comes after the end does nothing.
final class UdpPeer {

    final DatagramLife life;
    final InetSocketAddress remote;
    /// Whether an answer would come back for ever.
    final boolean loop;
    /// Belongs to [EchoRate].
    EchoRate.Spent spent;

    private final Unanswered[] unanswered = new Unanswered[Refusal.values().length];
    private InetSocketAddress answeredFrom;
    private volatile boolean gone;

    /// Datagrams that were refused for one reason and not told of yet.
    private static final class Unanswered {
        long count;
        long toldNanos;
    }

    UdpPeer(DatagramLife life, InetSocketAddress remote, boolean loop) {
        this.life = life;
        this.remote = remote;
        this.loop = loop;
    }

    Peer peer() {
        return new Peer(life.connection, remote);
    }

    boolean gone() {
        return gone;
    }

    /// A datagram has come.
    ///
    /// @return false if the address is forgotten
    synchronized boolean received(long nanos, byte[] bytes, int length) {
        if (!gone) {
            life.tap.read(nanos, length);
            life.tap.received(nanos, bytes, 0, length, true);
        }
        return !gone;
    }

    /// Sends an answer. That it fails concerns this datagram only.
    ///
    /// @param befell what our lossy network did to it, null for nothing
    synchronized void answer(Way way, ByteBuffer answer, Impairment befell) {
        if (gone) {
            return;
        }
        if (befell != null) {
            life.impaired(befell);
        }
        int offset = answer.position();
        int length = answer.remaining();
        try {
            long nanos = way.send(answer, this);
            life.tap.wrote(nanos, length);
            life.tap.sent(nanos, answer.array(), offset, length);
        } catch (ClosedChannelException e) {
            // The server ends.
        } catch (IOException | UnsupportedAddressTypeException e) {
            life.failed(Operation.WRITE, e);
        }
    }

    /// An answer leaves from a socket of its own; told where that is another than for the last answer.
    synchronized void answeredFrom(InetSocketAddress from, InetSocketAddress to) {
        if (!from.equals(answeredFrom)) {
            answeredFrom = from;
            life.answeredFrom(from, to);
        }
    }

    /// A datagram gets no answer. Told at once, but of one reason once in [DatagramLife#QUIET]; the others are counted and told then.
    synchronized void refuse(Refusal refusal, long nanos) {
        Unanswered of = unanswered[refusal.ordinal()];
        if (of == null) {
            of = new Unanswered();
            of.toldNanos = nanos - DatagramLife.QUIET.toNanos();
            unanswered[refusal.ordinal()] = of;
        }
        of.count++;
        tellUnanswered(nanos);
    }

    /// Tells of refused datagrams for which the time has come.
    synchronized void tellUnanswered(long nanos) {
        for (Refusal refusal : Refusal.values()) {
            Unanswered of = unanswered[refusal.ordinal()];
            if (of != null && of.count > 0 && nanos - of.toldNanos >= DatagramLife.QUIET.toNanos()) {
                of.toldNanos = nanos;
                life.unanswered(remote, refusal, of.count);
                of.count = 0;
            }
        }
    }

    /// The final event, after what is left to tell.
    synchronized void close() {
        if (!gone) {
            gone = true;
            tellUnanswered(System.nanoTime() + DatagramLife.QUIET.toNanos());
            life.closed(null, false, 0);
        }
    }
}
