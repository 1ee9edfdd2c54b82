package echolab.net.udp;

import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Connections;
import echolab.net.Failure.Operation;
import echolab.net.Session;
import echolab.net.Sink;
import echolab.net.session.Lookup;
import echolab.net.session.Outbox;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// A client. Its reader thread, `C1 reader` and so on, looks up, binds and reads; the writer thread empties the outbox; a
/// repetition sends by itself.
final class UdpClient extends UdpSession implements DatagramClient {

    private static final byte[] ANY_IPV4 = new byte[4];
    private static final byte[] ANY_IPV6 = new byte[16];

    private final UdpClientSpec spec;
    private final Outbox<byte[]> outbox;
    private final DatagramSender sender;
    private final AtomicReference<Volley> volley = new AtomicReference<>();
    private InetSocketAddress lastHeard;

    private UdpClient(UdpClientSpec spec, DatagramLife life, Consumer<Session> ended) {
        super(life, life.connection + " reader", ended);
        this.spec = spec;
        outbox = new Outbox<>(message -> message.length, spec.outboxMessages(), spec.outboxBytes());
        sender = new DatagramSender(life);
    }

    static UdpClient of(UdpClientSpec spec, Connections connections, Sink sink, Consumer<Session> ended) {
        return new UdpClient(spec, new DatagramLife(connections.next(Role.CLIENT, Unit.DATAGRAM), sink), ended);
    }

    @Override
    protected void work() throws IOException, InterruptedException {
        // tag::udp-resolve[]
        var to = spec.remote();
        var host = Lookup.SYSTEM.first(to.host()); // <1>
        int port = to.port();
        // end::udp-resolve[]
        open(host, new InetSocketAddress(host, port));
    }

    private void open(InetAddress host, InetSocketAddress remote) throws IOException, InterruptedException {
        Port port = bind(new InetSocketAddress(local(host), spec.local().port()), spec.options(), false);
        if (spec.connected()) {
            connect(port, remote);
        }
        lastHeard = remote;
        sender.open(port, remote);
        outbox.open();
        life.bound(port.local(), remote, spec.connected());
        Thread.ofVirtual().name(connection() + " writer").start(this::write);
        hear(new Incoming(port.channel, life));
    }

    private void connect(Port port, InetSocketAddress remote) throws IOException {
        doing(Operation.CONNECT);
        NoUnicastAddressException.refuse(remote.getAddress());
        port.connect(remote);
        doing(Operation.READ);
    }

    /// Where the system chooses the address, it is of the kind of the remote one.
    private InetAddress local(InetAddress remote) throws IOException, InterruptedException {
        InetAddress local = Lookup.SYSTEM.first(spec.local().host());
        if (!local.isAnyLocalAddress()) {
            return local;
        }
        return InetAddress.getByAddress(remote instanceof Inet4Address ? ANY_IPV4 : ANY_IPV6);
    }

    private void write() {
        try {
            byte[] message;
            while ((message = outbox.take()) != null) {
                sender.send(message);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(Incoming in) throws IOException {
        // tag::udp-hear[]
        while (!closing()) {
            var from = in.next();            // <1>
            if (from != null) heard(from, in);
        }
        // end::udp-hear[]
    }

    private void heard(InetSocketAddress from, Incoming in) {
        if (!from.equals(lastHeard)) {
            lastHeard = from;
            life.heardFrom(from, in.nanos());
        }
        Stamp stamp = Stamp.of(in.bytes, in.length());
        if (stamp != null && stamp.run() == sender.run) {
            sender.ledger.returned(stamp.number(), in.nanos());
        }
        life.tap.read(in.nanos(), in.length());
        life.tap.received(in.nanos(), in.bytes, 0, in.length(), true);
    }

    @Override
    protected void finish() {
        outbox.finish();
        sender.close();
        Volley running = volley.get();
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean send(byte[] message) {
        boolean taken = outbox.offer(message);
        if (!taken && state().phase() == Phase.OPEN) {
            life.failed(Operation.WRITE, new OutboxFullException(spec.outboxMessages(), spec.outboxBytes()));
        }
        return taken;
    }

    @Override
    public Repeat repeat(byte[] message, int count, Duration interval) {
        Volley next = new Volley(connection() + " repeat", message, count, interval, sender);
        Volley previous = volley.getAndSet(next);
        if (previous != null) {
            previous.stop();
        }
        next.start();
        return next;
    }

    @Override
    public void stamp(boolean stamped) {
        sender.stamped = stamped;
    }

    @Override
    public Ledger ledger() {
        return sender.ledger;
    }
}
