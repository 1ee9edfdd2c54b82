package echolab.net.udp;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Connections;
import echolab.net.Session;
import echolab.net.Sink;
import echolab.net.SocketEvent.Refusal;
import echolab.net.session.Lookup;
import echolab.net.session.Ticker;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Hears datagrams and answers them on one virtual thread, named `L1` and so on. What has come is read first and answered when
/// nothing more is there: a burst is lost where it has to wait in the system.
final class UdpServer extends UdpSession implements DatagramServer {

    private static final Duration TICK = Duration.ofMillis(250);

    private final UdpServerSpec spec;
    private final Connections connections;
    private final Sink sink;
    private final UdpPeers peers = new UdpPeers(this::begin);
    private final Inbox inbox = new Inbox();
    private final EchoRate rate;
    private final LossyNetwork network;
    private InetSocketAddress local;
    private Incoming in;
    private Port port;
    private Ticker tally;

    private UdpServer(UdpServerSpec spec, Connections connections, Sink sink, DatagramLife life, Consumer<Session> ended) {
        super(life, life.connection.label(), ended);
        this.spec = spec;
        this.connections = connections;
        this.sink = sink;
        rate = new EchoRate(spec.echoRate());
        network = new LossyNetwork(life.connection + " later", way(), rate);
    }

    static UdpServer of(UdpServerSpec spec, Connections connections, Sink sink, Consumer<Session> ended) {
        DatagramLife life = new DatagramLife(connections.next(Role.LISTENER, Unit.DATAGRAM), sink);
        return new UdpServer(spec, connections, sink, life, ended);
    }

    private Way way() {
        return switch (spec.answer()) {
            case SENDER -> this::sendBack;
            case DOCUMENT -> new DocumentWay();
        };
    }

    @Override
    protected void work() throws IOException, InterruptedException {
        InetSocketAddress address = new InetSocketAddress(Lookup.SYSTEM.first(spec.local().host()), spec.local().port());
        port = bind(address, spec.options(), spec.sharesPort());
        local = port.local();
        in = new Incoming(port.channel, life);
        tally = new Ticker(connection() + " tally", TICK, peers::tellUnanswered);
        life.listening(local);
        echo();
    }

    private void echo() throws IOException, InterruptedException {
        // tag::udp-echo[]
        while (!closing()) {
            boolean heard = hear();
            if (!heard && !inbox.isEmpty()) {
                answer();
            }
        }
        // end::udp-echo[]
    }

    /// @return false if nothing is there that waits to be read, or no room for it
    private boolean hear() throws IOException, InterruptedException {
        if (!inbox.hasRoom()) {
            return false;
        }
        // tag::udp-echo[]
        boolean idle = inbox.isEmpty();
        var from = idle ? in.next() : in.poll();
        // end::udp-echo[]
        if (from != null) {
            forgetNobodyUnanswered(from);
            inbox.add(report(from), in.bytes, in.length());
        }
        return from != null;
    }

    private void forgetNobodyUnanswered(InetSocketAddress from) throws InterruptedException {
        if (peers.isFullFor(from)) {
            while (!inbox.isEmpty()) {
                answer();
            }
        }
    }

    private UdpPeer report(InetSocketAddress from) {
        UdpPeer peer;
        do {
            peer = peers.at(from);
        } while (!peer.received(in.nanos(), in.bytes, in.length()));
        return peer;
    }

    private UdpPeer begin(InetSocketAddress from) {
        DatagramLife its = new DatagramLife(connections.next(Role.ACCEPTED, Unit.DATAGRAM), sink);
        its.opened(local, from, in.nanos(), in.nanos());
        return new UdpPeer(its, from, Loops.threatens(from, local.getPort(), spec.answer()));
    }

    private void answer() throws InterruptedException {
        UdpPeer peer = inbox.sender();
        ByteBuffer datagram = inbox.take();
        // tag::udp-hold[]
        if (spec.gate().holding()) {
            spec.gate().pass(peer.life::held);   // <1>
        }
        // end::udp-hold[]
        Refusal refusal = refusal(peer);
        if (refusal != null) {
            peer.refuse(refusal, System.nanoTime());
        } else {
            network.pass(spec.answer() == Answer.DOCUMENT ? DocumentWay.line(datagram) : datagram, peer);
        }
    }

    private Refusal refusal(UdpPeer peer) {
        // tag::udp-refuse-loop[]
        if (peer.loop) {
            return Refusal.LOOP;             // <1>
        }
        // tag::udp-refuse-rate[]
        if (!rate.allows(peer, System.nanoTime())) {
            return Refusal.RATE;             // <1>
        }
        return null;
        // end::udp-refuse-rate[]
        // end::udp-refuse-loop[]
    }

    private long sendBack(ByteBuffer answer, UdpPeer to) throws IOException {
        long nanos = System.nanoTime();
        // tag::udp-echo[]
        port.send(answer, to.remote);            // <1>
        // end::udp-echo[]
        return nanos;
    }

    @Override
    protected void finish() {
        network.close();
        if (tally != null) {
            tally.close();
        }
        peers.close();
    }

    @Override
    public void impair(Impairments impairments) {
        network.play(impairments);
    }

    @Override
    public int peerCount() {
        return peers.count();
    }

    @Override
    public List<Peer> peers(int limit) {
        return peers.list(limit);
    }

    @Override
    public void disconnect(Connection peer) {
        peers.forget(peer);
    }
}
