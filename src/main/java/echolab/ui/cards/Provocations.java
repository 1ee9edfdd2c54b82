package echolab.ui.cards;

import echolab.net.Endpoint;
import echolab.net.session.Fault;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Provokes real errors: prepares in the background what they need, and does the rest with the tab's own sockets. At most [#KEPT]
/// foreign ends are kept at once.
public abstract class Provocations implements AutoCloseable {

    private static final int KEPT = 8;

    /// What is prepared in the background.
    protected interface Preparation {
        void run() throws IOException;
    }

    private final ServerCard<?> server;
    private final Executor background;
    private final Consumer<String> say;
    private final Deque<Fault> kept = new ArrayDeque<>();
    /// What the background has made ready, to be done by the next refresh.
    private final ConcurrentLinkedQueue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private Consumer<Endpoint> whenServed;

    /// @param say tells of what could not be prepared
    protected Provocations(ServerCard<?> server, Executor background, Consumer<String> say) {
        this.server = server;
        this.background = background;
        this.say = say;
    }

    protected final void prepare(Preparation preparation) {
        background.execute(() -> {
            try {
                preparation.run();
            } catch (IOException e) {
                then(() -> say.accept(e.getLocalizedMessage()));
            }
        });
    }

    /// Has something done by the next refresh. For the background.
    protected final void then(Runnable act) {
        ready.add(act);
    }

    /// Keeps a foreign end until it has done its part. For the background.
    protected final void keep(Fault fault) {
        then(() -> {
            kept.add(fault);
            if (kept.size() > KEPT) {
                kept.poll().close();
            }
        });
    }

    /// Does something at the server once it runs, starting it if need be.
    protected final void served(Consumer<Endpoint> act) {
        whenServed = act;
        server.start();
    }

    /// Has the server try a port that is taken: a second one that of the first where it runs, else one that somebody else has.
    protected final void taken(Runnable listenTwice, Taken foreign) {
        if (server.stateProperty().get() == ServerCard.State.RUNNING) {
            listenTwice.run();
            return;
        }
        prepare(() -> {
            Fault taken = foreign.take();
            keep(taken);
            then(() -> {
                server.host().set(taken.endpoint().host());
                server.port().set(String.valueOf(taken.endpoint().port()));
                server.start();
            });
        });
    }

    /// Takes a port.
    protected interface Taken {
        Fault take() throws IOException;
    }

    /// Does what has become ready since.
    public void refresh() {
        for (Runnable next = ready.poll(); next != null; next = ready.poll()) {
            next.run();
        }
        if (whenServed != null && server.reachableAt() != null) {
            Consumer<Endpoint> act = whenServed;
            whenServed = null;
            act.accept(server.reachableAt());
        }
    }

    @Override
    public void close() {
        kept.forEach(Fault::close);
    }
}
