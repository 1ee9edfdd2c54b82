package echolab.ui.tcp;

import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.net.Connection.Role;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Payload.LineEnding;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.ui.Texts;
import echolab.ui.cards.ServerCard;
import echolab.ui.explain.Action;
import echolab.ui.explain.Topic;
import echolab.ui.panes.TabContext;
import echolab.ui.tcp.Openings.Opening;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What Explain may know of the tab, and what it offers to do next.
final class TcpContext extends TabContext {

    private final TcpViewModel tab;

    TcpContext(TcpViewModel tab, Capture capture, Texts texts) {
        super(capture, texts, tab.server());
        this.tab = tab;
    }

    /// A stream is answered by its own socket, always.
    @Override
    public AnsweredFrom answeredFrom(Row question) {
        return null;
    }

    @Override
    public Endpoint endpoint(Connection connection) {
        if (connection.role() == Role.ACCEPTED) {
            InetSocketAddress remote = capture.remote(connection);
            return remote == null ? null : Endpoint.of(remote);
        }
        Opening opening = opening(connection);
        return opening == null ? null : opening.endpoint();
    }

    @Override
    public boolean datagrams() {
        return false;
    }

    @Override
    public Model model(Connection connection) {
        Opening opening = opening(connection);
        return opening == null ? null : opening.model();
    }

    @Override
    public boolean reset(Connection connection) {
        Opening opening = opening(connection);
        return opening != null && opening.reset();
    }

    /// Of an accepted socket, that of its listener.
    private Opening opening(Connection connection) {
        return switch (connection.role()) {
            case LISTENER -> tab.server().openings().of(connection);
            case ACCEPTED -> tab.server().openings().before(connection);
            case CLIENT -> tab.clients().stream().map(c -> c.openings().of(connection)).filter(Objects::nonNull).findFirst().orElse(null);
        };
    }

    @Override
    public List<Action> actions(Topic topic, Row row) {
        return switch (topic) {
            case FIRST, EXPERIMENT -> List.of();
            case LISTENING -> List.of(action("try.connect", "log-in", () -> connectTo(tab.server().reachableAt()), true));
            case CONNECTED, ACCEPTED -> List.of(action("try.send", "send", tab.client()::send, true),
                    action("try.reset", "zap", () -> tab.faults().provoke(Faults.Kind.RESET), false));
            case SENT, ECHO, RECEIVED, UNASKED, UNFINISHED -> afterMessage();
            case HELD -> List.of(action("caption.next", "arrow-right", tab.panes().ladder()::next, true));
            case FAILED, ATTEMPT_FAILED -> row.event() instanceof SocketEvent.Failed(Connection _, long _, Failure failure)
                    ? afterFailure(row.connection(), failure) : List.of();
            case CLOSED, HALF_CLOSED -> row.connection().role() == Role.LISTENER
                    ? List.of(action("try.start", "play", tab.server()::start, true))
                    : List.of(action("try.connect.again", "log-in", tab.client()::connect, true));
            case OPENING, TURNED_AWAY, BOUND, PEER, HEARD_FROM, ANSWERED_FROM, UNANSWERED, IMPAIRED, MEMBERSHIP -> List.of();
        };
    }

    private List<Action> afterMessage() {
        List<Action> actions = new ArrayList<>();
        ClientViewModel client = tab.client();
        LineEnding other = client.composer().endingProperty().get() == LineEnding.CRLF ? LineEnding.LF : LineEnding.CRLF;
        actions.add(new Action(texts.get("try.ending", other.toString()), "corner-down-left", () -> {
            client.composer().endingProperty().set(other);
            client.send();
        }, false));
        if (tab.server().stateProperty().get() == ServerCard.State.RUNNING) {
            Framing next = tab.server().framingProperty().get() == Framing.LINES ? Framing.RAW : Framing.LINES;
            actions.add(action("try.framing." + next, "repeat", () -> tab.server().restart(next), false));
        }
        actions.add(action("try.reset", "zap", () -> tab.faults().provoke(Faults.Kind.RESET), false));
        return actions;
    }

    private List<Action> afterFailure(Connection connection, Failure failure) {
        List<Action> actions = new ArrayList<>();
        Endpoint own = tab.server().reachableAt();
        switch (failure.during()) {
            case BIND -> actions.add(action("try.free.port", "corner-down-left", () -> {
                tab.server().port().set("0");
                tab.server().start();
            }, true));
            case CONNECT, RESOLVE -> {
                if (own != null) {
                    actions.add(new Action(texts.get("try.use.port", String.valueOf(own.port())), "corner-down-left",
                            () -> connectTo(own), true));
                }
                Endpoint wanted = endpoint(connection);
                if (failure.during() == Failure.Operation.CONNECT && wanted != null && local(wanted)) {
                    actions.add(new Action(texts.get("try.start.on", String.valueOf(wanted.port())), "play",
                            () -> tab.server().restart(wanted.port()), own == null));
                }
            }
            case READ, WRITE -> actions.add(action("try.connect.again", "log-in", tab.client()::connect, true));
            case CONFIGURE, JOIN, ACCEPT, CLOSE -> { }
        }
        return actions;
    }

    private static boolean local(Endpoint endpoint) {
        return endpoint.host().equals("localhost") || endpoint.host().startsWith("127.") || endpoint.host().equals("::1");
    }

    private void connectTo(Endpoint server) {
        ClientViewModel client = tab.client();
        client.host().set(server.host());
        client.port().set(String.valueOf(server.port()));
        client.connect();
    }
}
