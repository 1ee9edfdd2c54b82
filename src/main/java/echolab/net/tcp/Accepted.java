package echolab.net.tcp;

import echolab.net.Connection;
import echolab.net.Connections;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.Server.Peer;
import echolab.net.status.SocketErrorStatus;
import java.io.IOException;
import java.time.Duration;

/// One client of a server. Runs on a virtual thread of its own, named `S1` and so on; any thread may close it.
final class Accepted implements Runnable {

    private final StreamLife life;
    private final Wire wire;
    private final WireWriter writer;
    private final Echo echo;
    private final Peers peers;
    private final Thread thread;
    private volatile boolean closing;
    private volatile WriteStuckException stuck;

    Accepted(StreamLife life, Wire wire, TcpServerSpec spec, Peers peers) {
        this.life = life;
        this.wire = wire;
        this.peers = peers;
        thread = Thread.ofVirtual().name(life.connection.label()).unstarted(this);
        writer = new WireWriter(wire, life.tap);
        echo = switch (spec.framing()) {
            case LINES -> new LineEcho(wire, life, writer, spec);
            case RAW -> new RawEcho(wire, life, writer, spec);
        };
    }

    Connection connection() {
        return life.connection;
    }

    Peer peer() {
        return new Peer(life.connection, wire.remote());
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        Connections.standing(true);
        long now = System.nanoTime();
        life.opened(wire, now, now);
        Throwable cause = null;
        try {
            echo.run();
        } catch (IOException | RuntimeException | InterruptedException e) {
            cause = e;
        } finally {
            end(closing ? null : failure(cause), cause == null);
        }
    }

    /// @param cause what ended the echo, null for the end of the stream
    private Failure failure(Throwable cause) {
        if (stuck != null) {
            return Failure.of(Operation.WRITE, stuck);
        }
        Operation during = writer.busy() ? Operation.WRITE : Operation.READ;
        return cause == null ? null : Failure.of(during, cause);
    }

    private void end(Failure failure, boolean endOfStream) {
        wire.close();
        Connections.standing(false);
        int unfinished = echo.abandon();
        peers.remove(this);
        boolean reset = failure != null && failure.status() == SocketErrorStatus.CONNECTION_RESET_BY_PEER;
        life.closed(failure, endOfStream || reset, unfinished);
        peers.ended();
    }

    void close() {
        closing = true;
        wire.close();
        thread.interrupt();
    }

    /// Ends the connection with a reset if a write has waited too long.
    void endIfStuck(Duration limit) {
        WriteStuckException found = writer.stuck(limit);
        if (found != null && stuck == null) {
            stuck = found;
            wire.reset();
        }
    }
}
