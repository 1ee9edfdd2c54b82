package echolab.net.udp;

import echolab.net.Connection;
import echolab.net.Connections;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.Session;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// A datagram socket from its opening to its final event. Runs on a virtual thread of its own, which resolves, binds and reads.
abstract class UdpSession implements DatagramSession {

    protected final DatagramLife life;

    private final Consumer<Session> ended;
    private final Thread thread;
    private Operation doing = Operation.RESOLVE;
    private volatile Port port;
    private volatile boolean closing;

    /// @param thread the name of the session's thread
    UdpSession(DatagramLife life, String thread, Consumer<Session> ended) {
        this.life = life;
        this.ended = ended;
        this.thread = Thread.ofVirtual().name(thread).unstarted(this::run);
    }

    final void start() {
        thread.start();
    }

    private void run() {
        Failure failure = null;
        try {
            work();
        } catch (IOException | RuntimeException | InterruptedException e) {
            failure = closing ? null : Failure.of(doing, e);
        } finally {
            end(failure);
        }
    }

    /// Opens with the help of [#bind] and goes on until the end.
    protected abstract void work() throws IOException, InterruptedException;

    /// Ends whatever else uses the port, which is closed. Nothing more may be told of its bytes after that.
    protected abstract void finish();

    private void end(Failure failure) {
        Thread.interrupted();
        if (port != null) {
            port.close();
            Connections.standing(false);
        }
        finish();
        life.closed(failure, false, 0);
        ended.accept(this);
    }

    protected final Port bind(InetSocketAddress local, UdpOptions options, boolean shared) throws IOException, InterruptedException {
        doing = Operation.BIND;
        Port bound = Port.bind(local, options, shared, life);
        port = bound;
        Connections.standing(true);
        if (closing) {
            throw new InterruptedException();
        }
        doing = Operation.READ;
        return bound;
    }

    protected final void doing(Operation operation) {
        doing = operation;
    }

    protected final boolean closing() {
        return closing;
    }

    @Override
    public final void join(Group group) {
        Port open = port;
        if (open != null) {
            open.groups.join(group);
        }
    }

    @Override
    public final void leave(Group group) {
        Port open = port;
        if (open != null) {
            open.groups.leave(group);
        }
    }

    @Override
    public final List<Group> groups() {
        Port open = port;
        return open == null ? List.of() : open.groups.list();
    }

    @Override
    public final Granted granted() {
        Port open = port;
        return open == null ? null : open.granted;
    }

    @Override
    public final Connection connection() {
        return life.connection;
    }

    @Override
    public final State state() {
        return life.state();
    }

    @Override
    public final void close() {
        closing = true;
        Port open = port;
        if (open != null) {
            open.close();
        }
        thread.interrupt();
    }

    @Override
    public final boolean awaitClosed(Duration limit) throws InterruptedException {
        return life.awaitEnd(limit);
    }
}
