package echolab;

import static echolab.Narrator.address;
import static echolab.Narrator.line;
import static echolab.Narrator.nanos;

import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Connection;
import echolab.net.Failure.Operation;
import echolab.net.Failure;
import echolab.net.Server;
import echolab.net.Session.Phase;
import echolab.net.Session.State;
import echolab.net.Sink;
import echolab.net.SocketEvent.Impairment;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import echolab.net.udp.DatagramClient;
import echolab.net.udp.DatagramServer;
import echolab.net.udp.DatagramSession.Granted;
import echolab.net.udp.DatagramSession.Group;
import echolab.net.udp.Impairments;
import echolab.net.udp.Ledger;
import echolab.net.udp.Stamp;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Datagram sockets that do what is written down.
final class DatagramScript {

    private static final InetSocketAddress SERVER = address("127.0.0.1", 1337);
    private static final InetSocketAddress CLIENT = address("127.0.0.1", 1338);
    private static final InetSocketAddress UNHEARD = address("127.0.0.1", 1339);
    private static final Granted GRANTED = new Granted(212_992, 16_777_216, 64);
    private static final int RUN = 1;
    private static final int NUMBERED = 400;

    private final Connection listener = new Connection(0, Role.LISTENER, 1, Unit.DATAGRAM);
    private final List<Server.Peer> peers = new ArrayList<>();
    private final boolean refuses;

    /// @param refuses whether nobody listens where the client sends, in place of echoes
    DatagramScript(boolean refuses) {
        this.refuses = refuses;
    }

    DatagramServer listen(Sink told) {
        Narrator narrator = new Narrator(told);
        narrator.open(listener);
        narrator.event(new SocketEvent.Listening(listener, 0, SERVER));
        return new Listener();
    }

    DatagramClient open(Sink told) {
        Narrator narrator = new Narrator(told);
        Connection client = narrator.open(new Connection(1, Role.CLIENT, 1, Unit.DATAGRAM));
        InetSocketAddress remote = refuses ? UNHEARD : SERVER;
        narrator.event(new SocketEvent.Bound(client, nanos(1_200_410), CLIENT, remote, true));
        if (refuses) {
            refuse(narrator, client);
        } else {
            talk(narrator, client);
        }
        return new Caller(client, new State(Phase.OPEN, CLIENT, remote, null), refuses ? new Ledger() : ledger());
    }

    private void talk(Narrator narrator, Connection client) {
        byte[] first = stamped(NUMBERED - 3, "Hello, datagram");
        narrator.write(client, 2_404_000, first);
        Connection peer = hear(narrator, 2, 1, 2_404_040, CLIENT);
        narrator.read(peer, 2_404_040, first, true);
        narrator.write(peer, 2_404_090, first);
        narrator.read(client, 2_404_170, first, true);
        Connection foreign = hear(narrator, 3, 2, 2_811_000, address("127.0.0.1", 40_112));
        narrator.read(foreign, 2_811_000, "ping 001", true);
        narrator.write(foreign, 2_811_060, "ping 001");
        byte[] lost = stamped(NUMBERED - 2, "Is anybody there?");
        narrator.write(client, 3_102_000, lost);
        narrator.read(peer, 3_102_050, lost, true);
        narrator.event(new SocketEvent.Impaired(peer, nanos(3_102_070), Impairment.DROPPED));
        echo(narrator, client, peer, 3_206_000, stamped(NUMBERED - 1, "Hello again"));
        echo(narrator, client, peer, 3_317_000, stamped(NUMBERED, "Grüße aus Raum 12"));
    }

    private Connection hear(Narrator narrator, int id, int number, double micros, InetSocketAddress remote) {
        Connection peer = narrator.open(new Connection(id, Role.ACCEPTED, number, Unit.DATAGRAM));
        narrator.event(new SocketEvent.Opened(peer, nanos(micros), SERVER, remote, nanos(micros)));
        peers.add(new Server.Peer(peer, remote));
        return peer;
    }

    /// A datagram and its echo, both ends ours.
    private static void echo(Narrator narrator, Connection client, Connection server, double micros, byte[] datagram) {
        narrator.write(client, micros, datagram);
        narrator.read(server, micros + 40, datagram, true);
        narrator.write(server, micros + 90, datagram);
        narrator.read(client, micros + 170, datagram, true);
    }

    private static void refuse(Narrator narrator, Connection client) {
        narrator.write(client, 2_404_000, "Is anybody there?");
        Failure failure = new Failure(SocketErrorStatus.CONNECTION_REFUSED, Operation.READ, Narrator.bare(new PortUnreachableException(),
                line("sun.nio.ch.DatagramChannelImpl", "receive0", 0), line("sun.nio.ch.DatagramChannelImpl", "receive", 572)));
        narrator.event(new SocketEvent.Failed(client, nanos(2_404_160), failure));
    }

    private static byte[] stamped(long number, String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        byte[] datagram = new byte[Stamp.BYTES + message.length];
        System.arraycopy(message, 0, datagram, Stamp.BYTES, message.length);
        new Stamp(RUN, number, number).put(datagram);
        return datagram;
    }

    /// Some of each fate, the same each time, and old enough that each is judged. What is late is overtaken.
    private static Ledger ledger() {
        Ledger ledger = new Ledger();
        Random random = new Random(42);
        long began = System.nanoTime() - Duration.ofMinutes(1).toNanos();
        for (int i = 1; i <= NUMBERED; i++) {
            long sent = began + Duration.ofMillis(4L * i).toNanos();
            ledger.sending(sent);
            long back = sent + 60_000 + (long) (80_000 * -Math.log(1 - random.nextDouble()));
            if (i % 57 != 56 && i % 83 != 0) {
                ledger.returned(i, back);
            }
            if (i % 97 == 0) {
                ledger.returned(i, back);
            }
            if (i > 83 && (i - 13) % 83 == 0) {
                ledger.returned(i - 13, sent);
            }
        }
        return ledger;
    }

    /// The server: it has who was heard.
    private final class Listener implements DatagramServer {

        @Override
        public Connection connection() {
            return listener;
        }

        @Override
        public State state() {
            return new State(Phase.OPEN, SERVER, null, null);
        }

        @Override
        public int peerCount() {
            return peers.size();
        }

        @Override
        public List<Peer> peers(int limit) {
            return peers.stream().limit(limit).toList();
        }

        @Override
        public void disconnect(Connection peer) { }

        @Override
        public void impair(Impairments impairments) { }

        @Override
        public void join(Group group) { }

        @Override
        public void leave(Group group) { }

        @Override
        public List<Group> groups() {
            return List.of();
        }

        @Override
        public Granted granted() {
            return GRANTED;
        }

        @Override
        public void close() { }

        @Override
        public boolean awaitClosed(Duration limit) {
            return true;
        }
    }

    /// The client: what it would send is written down already.
    private record Caller(Connection connection, State state, Ledger ledger) implements DatagramClient {

        @Override
        public boolean send(byte[] message) {
            return false;
        }

        @Override
        public Repeat repeat(byte[] message, int count, Duration interval) {
            throw new UnsupportedOperationException("a script repeats nothing");
        }

        @Override
        public void stamp(boolean stamped) { }

        @Override
        public void join(Group group) { }

        @Override
        public void leave(Group group) { }

        @Override
        public List<Group> groups() {
            return List.of();
        }

        @Override
        public Granted granted() {
            return GRANTED;
        }

        @Override
        public void close() { }

        @Override
        public boolean awaitClosed(Duration limit) {
            return true;
        }
    }
}
