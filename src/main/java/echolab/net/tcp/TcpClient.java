package echolab.net.tcp;

import echolab.net.StreamClient;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connections;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.Session;
import echolab.net.Sink;
import echolab.net.session.Lookup;
import echolab.net.session.Outbox;
import echolab.net.session.Repetition;
import echolab.net.status.SocketErrorStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// A client. Its reader thread, `C1 reader` and so on, looks up, dials and reads; a [Sender] writes.
final class TcpClient implements StreamClient {

    private final TcpClientSpec spec;
    private final Lookup lookup;
    private final Consumer<Session> ended;
    private final StreamLife life;
    private final Outbox<Outgoing> outbox;
    private final Thread thread;
    private final AtomicReference<Repetition> repetition = new AtomicReference<>();
    private Operation doing = Operation.RESOLVE;
    private MessageReader answers;
    private volatile Sender sender;
    private volatile Wire wire;
    private volatile boolean closing;

    TcpClient(TcpClientSpec spec, Connections connections, Sink sink, Lookup lookup, Consumer<Session> ended) {
        this.spec = spec;
        this.lookup = lookup;
        this.ended = ended;
        life = new StreamLife(connections.next(Role.CLIENT, spec.framing().unit()), sink);
        outbox = new Outbox<>(message -> message.bytes().length, spec.outboxMessages(), spec.outboxBytes());
        thread = Thread.ofVirtual().name(connection() + " reader").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        Failure failure = null;
        try {
            life.opening(spec.remote());
            open();
            readAnswers();
        } catch (IOException | RuntimeException | InterruptedException e) {
            failure = closing ? null : Failure.of(doing, e);
        } finally {
            end(failure);
        }
    }

    private void open() throws IOException, InterruptedException {
        Dialer dialer = new Dialer(spec, life);
        var addresses = lookup.all(spec.remote().host());
        doing = Operation.CONNECT;
        wire = dialer.dial(addresses);
        doing = Operation.READ;
        if (closing) {
            throw new InterruptedException();
        }
        answers = switch (spec.framing()) {
            case LINES -> new LineReader(wire, life, spec.maxLine());
            case RAW -> new RawReader(wire, life);
        };
        sender = new Sender(wire, life, outbox);
        Connections.standing(true);
        outbox.open();
        life.opened(wire, dialer.began(), System.nanoTime());
        sender.start();
    }

    private void readAnswers() throws IOException {
        boolean lines = spec.framing() == Framing.LINES;
        Slice answer;
        // tag::read-answer[]
        while ((answer = answers.next()) != null) { // <1>
            sender.answered(lines ? 1 : answer.length);
        }
        // end::read-answer[]
    }

    private void end(Failure found) {
        Thread.interrupted();
        boolean byPeer = sender != null && !closing && !life.finishedFirst();
        Failure failure = found;
        int unfinished = 0;
        finish();
        if (wire != null) {
            wire.close();
        }
        if (sender != null) {
            Failure ofWrite = sender.stop();
            failure = closing || ofWrite == null ? found : ofWrite;
            unfinished = answers.abandon();
            Connections.standing(false);
        }
        boolean orderly = failure == null || failure.status() == SocketErrorStatus.CONNECTION_RESET_BY_PEER;
        life.closed(failure, byPeer && orderly, unfinished);
        ended.accept(this);
    }

    @Override
    public boolean send(byte[] message) {
        return outbox.offer(Outgoing.of(message, spec.framing(), null));
    }

    @Override
    public Repeat repeat(byte[] message, int count, Duration interval) {
        PingPong pingPong = null;
        Repetition next;
        if (interval.isZero()) {
            next = pingPong = new PingPong(message, spec.framing(), count, outbox);
        } else {
            next = new PacedSends(connection() + " repeat", message, spec.framing(), count, interval, outbox);
        }
        Repetition previous = repetition.getAndSet(next);
        if (previous != null) {
            previous.stop();
        }
        Sender open = sender;
        if (open != null) {
            open.play(pingPong);
        }
        next.start();
        return next;
    }

    @Override
    public void finish() {
        outbox.finish();
        Repetition running = repetition.get();
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public void close() {
        closing = true;
        Wire open = wire;
        if (open != null) {
            open.close();
        }
        thread.interrupt();
    }

    @Override
    public void reset() {
        closing = true;
        Wire open = wire;
        if (open != null) {
            open.reset();
        }
        thread.interrupt();
    }

    @Override
    public Connection connection() {
        return life.connection;
    }

    @Override
    public State state() {
        return life.state();
    }

    @Override
    public boolean awaitClosed(Duration limit) throws InterruptedException {
        return life.awaitEnd(limit);
    }
}
