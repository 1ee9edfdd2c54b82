package echolab.ui.explain;

import static echolab.ui.explain.Telling.name;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Endpoint;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.net.SocketEvent.AttemptFailed;
import echolab.net.SocketEvent.Bound;
import echolab.net.SocketEvent.Closed;
import echolab.net.SocketEvent.Failed;
import echolab.net.SocketEvent.HalfClosed;
import echolab.net.SocketEvent.HeardFrom;
import echolab.net.SocketEvent.Held;
import echolab.net.SocketEvent.Impaired;
import echolab.net.SocketEvent.Listening;
import echolab.net.SocketEvent.Membership;
import echolab.net.SocketEvent.Opened;
import echolab.net.SocketEvent.Opening;
import echolab.net.SocketEvent.TurnedAway;
import echolab.net.SocketEvent.Unanswered;
import echolab.ui.Texts;
import echolab.ui.explain.Explanation.Saying;
import java.net.InetSocketAddress;

/// Explains what happens in the life of a stream's socket.
final class LifeExplainer {

    private final Texts texts;
    private final Telling telling;

    LifeExplainer(Texts texts, Telling telling) {
        this.texts = texts;
        this.telling = telling;
    }

    Explanation explain(Row row, Context context) {
        return switch (row.event()) {
            case Listening e -> said(Topic.LISTENING, listening(e.local()), Step.BIND, row, context, name(e.local()));
            case Opening e -> said(Topic.OPENING, "opening", Step.LOOK_UP, row, context, e.remote(), e.remote().host());
            case AttemptFailed e when e.addressLeft() -> said(Topic.ATTEMPT_FAILED, "attempt_failed", Step.CONNECT, row, context,
                    name(e.remote()), e.failure().status().title());
            case AttemptFailed e -> failed(row, new Failed(e.connection(), e.nanos(), e.failure()), Endpoint.of(e.remote()), context);
            case Opened e when e.connection().role() == Role.CLIENT -> said(Topic.CONNECTED, "connected", Step.CONNECT, row, context,
                    name(e.remote()), name(e.local()), String.valueOf(e.local().getPort()));
            case Opened e -> said(Topic.ACCEPTED, "accepted", Step.ACCEPT, row, context, name(e.remote()), name(e.local()));
            case HalfClosed e when e.byPeer() -> said(Topic.HALF_CLOSED, "half_closed.peer", Step.READ_END, row, context);
            case HalfClosed _ -> said(Topic.HALF_CLOSED, "half_closed", Step.FINISH, row, context);
            case Held _ -> said(Topic.HELD, "held", Step.HOLD, row, context);
            case TurnedAway e -> said(Topic.TURNED_AWAY, "turned_away", Step.ACCEPT, row, context, name(e.remote()), e.limit());
            case Failed e -> failed(row, e, context.endpoint(e.connection()), context);
            case Closed e -> closed(row, e, context);
            case Bound _, HeardFrom _, AnsweredFrom _, Unanswered _, Impaired _, Membership _ ->
                throw new IllegalArgumentException("only datagram sockets do this: " + row);
        };
    }

    private Explanation closed(Row row, Closed event, Context context) {
        Connection connection = event.connection();
        boolean reset = !event.byPeer() && context.reset(connection);
        String key = connection.role() == Role.LISTENER ? "closed.listener" : event.byPeer() ? "closed.peer" : reset ? "closed.reset" : "closed";
        Explanation closed = said(Topic.CLOSED, key, reset ? Step.RESET : Step.NONE, row, context);
        if (event.unfinishedBytes() == 0) {
            return closed;
        }
        Saying s = closed.saying();
        String sentence = s.sentence() + " " + texts.get("explain.closed.unfinished", event.unfinishedBytes());
        return new Explanation(Topic.CLOSED, new Saying(s.badge(), s.remark(), sentence, s.note()), closed.code(), null, closed.actions());
    }

    private Explanation failed(Row row, Failed event, Endpoint endpoint, Context context) {
        return telling.failed(row, event, step(event), endpoint, context);
    }

    private Explanation said(Topic topic, String key, Step step, Row row, Context context, Object... arguments) {
        return telling.said(topic, key, step, row, context, arguments);
    }

    private static Step step(Failed event) {
        return switch (event.failure().during()) {
            case RESOLVE -> Step.LOOK_UP;
            case CONNECT -> Step.CONNECT;
            case BIND -> Step.BIND;
            case ACCEPT -> Step.ACCEPT;
            case READ -> Step.reading(event.connection());
            case WRITE -> Step.writing(event.connection());
            case CONFIGURE, JOIN, CLOSE -> Step.NONE;
        };
    }

    private static String listening(InetSocketAddress local) {
        return local.getAddress().isLoopbackAddress() ? "listening" : "listening.reachable";
    }
}
