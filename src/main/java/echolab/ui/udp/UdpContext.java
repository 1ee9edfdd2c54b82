package echolab.ui.udp;

import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.net.Connection.Role;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.net.status.SocketErrorStatus;
import echolab.net.tcp.Model;
import echolab.net.udp.Answer;
import echolab.net.udp.UdpServerSpec;
import echolab.ui.Texts;
import echolab.ui.cards.ServerCard;
import echolab.ui.explain.Action;
import echolab.ui.explain.Topic;
import echolab.ui.panes.TabContext;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/// What Explain may know of the tab, and what it offers to do next.
final class UdpContext extends TabContext {

    /// How many rows behind a question tell of its answer, at most.
    private static final int ANSWERED_WITHIN = 64;
    /// A sender takes its note after its call: by then so many rows may tell of what came of it.
    private static final int RECORDED_LATE = 16;

    private final UdpViewModel tab;

    UdpContext(UdpViewModel tab, Capture capture, Texts texts) {
        super(capture, texts, tab.server());
        this.tab = tab;
    }

    @Override
    public AnsweredFrom answeredFrom(Row question) {
        Connection server = question.connection().role() == Role.ACCEPTED ? question.connection() : twin(question);
        long last = Math.min(capture.last(), question.number() + ANSWERED_WITHIN);
        for (long n = Math.max(capture.first(), question.number() - RECORDED_LATE); server != null && n <= last; n++) {
            if (capture.event(n) instanceof AnsweredFrom e && e.connection().equals(server) && e.nanos() >= question.nanos()) {
                return e;
            }
        }
        return null;
    }

    @Override
    public Endpoint endpoint(Connection connection) {
        if (connection.role() == Role.LISTENER) {
            return tab.server().wanted();
        }
        InetSocketAddress remote = capture.remote(connection);
        if (remote != null) {
            return Endpoint.of(remote);
        }
        return tab.clients().stream().filter(c -> connection.equals(c.connectionProperty().get())).findFirst()
                .map(ClientViewModel::destination).orElse(null);
    }

    /// Datagram sockets are channels, always.
    @Override
    public Model model(Connection connection) {
        return null;
    }

    @Override
    public boolean reset(Connection connection) {
        return false;
    }

    @Override
    public boolean datagrams() {
        return true;
    }

    @Override
    public List<Action> actions(Topic topic, Row row) {
        return switch (topic) {
            case FIRST, OPENING, TURNED_AWAY, CONNECTED, HALF_CLOSED, ATTEMPT_FAILED, EXPERIMENT -> List.of();
            case LISTENING -> List.of(action("udp.try.bind", "log-in", tab.client()::open, true));
            case BOUND, PEER, ACCEPTED -> List.of(action("udp.try.send", "send", tab.client()::send, true));
            case HEARD_FROM, ANSWERED_FROM -> List.of(action("udp.try.answer.SENDER", "repeat", () -> tab.server().restart(Answer.SENDER), true));
            case IMPAIRED -> List.of(action("udp.try.lossy.off", "cloud-rain", () -> tab.lossy().onProperty().set(false), true));
            case UNANSWERED -> row.event() instanceof SocketEvent.Unanswered e && e.refusal() == SocketEvent.Refusal.RATE
                    ? List.of(action("udp.try.rate", "sliders", this::answerMore, true)) : List.of(action("udp.try.bind", "log-in", tab.client()::open, true));
            case MEMBERSHIP -> List.of(action("udp.try.sharing", "play", tab.sharing()::run, true));
            case SENT, ECHO, RECEIVED, UNASKED, UNFINISHED -> afterMessage();
            case HELD -> List.of(action("caption.next", "arrow-right", tab.panes().ladder()::next, true));
            case FAILED -> row.event() instanceof SocketEvent.Failed(Connection failed, long _, Failure failure)
                    ? afterFailure(failed.role(), failure) : List.of();
            case CLOSED -> row.connection().role() == Role.LISTENER
                    ? List.of(action("try.start", "play", tab.server()::start, true))
                    : List.of(action("udp.try.bind", "log-in", tab.client()::open, true));
        };
    }

    private List<Action> afterMessage() {
        List<Action> actions = new ArrayList<>();
        if (tab.server().stateProperty().get() == ServerCard.State.RUNNING) {
            Answer next = tab.server().answerProperty().get() == Answer.SENDER ? Answer.DOCUMENT : Answer.SENDER;
            actions.add(action("udp.try.answer." + next, "repeat", () -> tab.server().restart(next), false));
            boolean on = tab.lossy().onProperty().get();
            actions.add(action(on ? "udp.try.lossy.off" : "udp.try.lossy.on", "cloud-rain", () -> tab.lossy().onProperty().set(!on), false));
        }
        actions.add(action("udp.try.unheard", "zap", () -> tab.faults().provoke(Faults.Kind.NOTHING_LISTENS), false));
        return actions;
    }

    private List<Action> afterFailure(Role failed, Failure failure) {
        List<Action> actions = new ArrayList<>();
        if (failure.during() == Operation.JOIN) {
            actions.add(action("udp.try.group", "corner-down-left", this::joinGroup, true));
            return actions;
        }
        Endpoint own = tab.server().reachableAt();
        if (failure.status() == SocketErrorStatus.ADDRESS_ALREADY_IN_USE) {
            actions.add(action("udp.try.free.port", "corner-down-left", () -> useFreePort(failed), true));
        } else if (failure.status() == SocketErrorStatus.HOST_NOT_FOUND && failure.during() == Operation.CONNECT) {
            actions.add(action("udp.try.unconnected", "corner-down-left", this::openUnconnected, true));
        } else if (failure.status() == SocketErrorStatus.UNKNOWN && failure.during() == Operation.WRITE) {
            actions.add(action("udp.try.broadcast", "corner-down-left", this::openForBroadcast, true));
        } else if (failure.status() == SocketErrorStatus.CONNECTION_REFUSED || failure.status() == SocketErrorStatus.HOST_NOT_FOUND) {
            actions.add(own == null ? action("try.start", "play", tab.server()::start, true)
                    : new Action(texts.get("try.use.port", String.valueOf(own.port())), "corner-down-left", this::useOwnServer, true));
        } else if (failure.status() == SocketErrorStatus.MESSAGE_TOO_LONG) {
            actions.add(action("udp.try.shorter", "corner-down-left", () -> {
                tab.client().padTo().set("0 B");
                tab.client().send();
            }, true));
        }
        return actions;
    }

    private void useFreePort(Role failed) {
        if (failed == Role.CLIENT) {
            tab.client().localPort().set("0");
            tab.client().open();
        } else {
            tab.server().port().set("0");
            tab.server().start();
        }
    }

    private void joinGroup() {
        tab.server().group().set(ServerViewModel.FIRST_GROUP);
        tab.server().join();
    }

    private void openUnconnected() {
        tab.client().host().accept();
        tab.client().connectedProperty().set(false);
        tab.client().open();
    }

    private void openForBroadcast() {
        tab.client().close();
        tab.newClient();
        tab.client().options().broadcastProperty().set(true);
        openUnconnected();
    }

    /// As many answers a second as the server gives where nobody says otherwise.
    private void answerMore() {
        tab.server().rateField().set(String.valueOf(UdpServerSpec.usualRate(tab.server().host().text().strip())));
        tab.server().restart();
    }

    private void useOwnServer() {
        tab.client().close();
        tab.newClient();
        Endpoint own = tab.server().reachableAt();
        tab.client().host().set(own.host());
        tab.client().port().set(String.valueOf(own.port()));
        tab.client().open();
    }
}
