package echolab.net.tcp;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connections;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.Server;
import echolab.net.Session;
import echolab.net.Sink;
import echolab.net.session.Lookup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A listener and its clients. Runs on a virtual thread of its own, named `L1` and so on, which resolves, binds and accepts.
final class TcpServer implements Server {

    /// How long to wait after a failed accept, such as for want of file descriptors.
    private static final Duration ACCEPT_PAUSE = Duration.ofMillis(100);

    private final TcpServerSpec spec;
    private final Connections connections;
    private final Sink sink;
    private final Consumer<Session> ended;
    private final StreamLife life;
    private final Peers peers;
    private final Thread thread;
    private final SpareDescriptors spare = new SpareDescriptors();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Listener listener;
    private boolean acceptFails;

    TcpServer(TcpServerSpec spec, Connections connections, Sink sink, Consumer<Session> ended) {
        this.spec = spec;
        this.connections = connections;
        this.sink = sink;
        this.ended = ended;
        life = new StreamLife(connections.next(Role.LISTENER, spec.framing().unit()), sink);
        peers = new Peers(connection() + " watchdog", spec.writeLimit());
        thread = Thread.ofVirtual().name(connection().label()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        Failure failure = null;
        try {
            bind();
            peers.watch();
            acceptAll();
        } catch (IOException | RuntimeException e) {
            failure = closed() ? null : Failure.of(Operation.BIND, e);
        } catch (InterruptedException e) {
            // Closed while it was opening.
        } finally {
            end(failure);
        }
    }

    private void bind() throws IOException, InterruptedException {
        InetSocketAddress address = new InetSocketAddress(Lookup.SYSTEM.first(spec.local().host()), spec.local().port());
        listener = Listener.bind(spec.model(), address);
        spare.take();
        life.listening(listener.local());
    }

    private void acceptAll() throws InterruptedException {
        // tag::accept[]
        while (!closed()) {
            Wire client = accept();      // <1>
            if (client != null) {
                serve(client);
            }
        }
        // end::accept[]
    }

    private Wire accept() throws InterruptedException {
        try {
            Wire client = listener.accept(spec.options());
            acceptFails = false;
            return client;
        } catch (IOException e) {
            if (!closed()) {
                pauseAfter(e);
            }
            return null;
        }
    }

    private void pauseAfter(IOException e) throws InterruptedException {
        spare.release();
        if (!acceptFails) {
            life.failed(Failure.of(Operation.ACCEPT, e));
        }
        acceptFails = true;
        closing.await(ACCEPT_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        spare.take();
    }

    private void serve(Wire wire) {
        if (peers.count() == spec.maxClients()) {
            life.turnedAway(wire.remote(), spec.maxClients());
            wire.close();
            return;
        }
        StreamLife client = new StreamLife(connections.next(Role.ACCEPTED, spec.framing().unit()), sink);
        peers.add(new Accepted(client, wire, spec, peers));
    }

    private void end(Failure failure) {
        Thread.interrupted();
        spare.release();
        if (listener != null) {
            listener.close();
        }
        peers.close();
        life.closed(failure, false, 0);
        ended.accept(this);
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    @Override
    public Connection connection() {
        return life.connection;
    }

    @Override
    public State state() {
        return life.state();
    }

    /// Ends the clients too: the listener's final event comes after theirs.
    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
    }

    @Override
    public boolean awaitClosed(Duration limit) throws InterruptedException {
        return life.awaitEnd(limit);
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
        peers.disconnect(peer);
    }
}
