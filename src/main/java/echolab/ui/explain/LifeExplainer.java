package echolab.ui.explain;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Endpoint;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.AttemptFailed;
import echolab.net.SocketEvent.Closed;
import echolab.net.SocketEvent.Failed;
import echolab.net.SocketEvent.HalfClosed;
import echolab.net.SocketEvent.Held;
import echolab.net.SocketEvent.Listening;
import echolab.net.SocketEvent.Opened;
import echolab.net.SocketEvent.Opening;
import echolab.net.SocketEvent.TurnedAway;
import echolab.ui.Texts;
import echolab.ui.explain.Explanation.Saying;
import java.net.InetSocketAddress;
import java.util.Locale;

/// Explains what happens in the life of a socket.
final class LifeExplainer {

    private final Texts texts;
    private final Source source;
    private final ErrorCards cards;

    LifeExplainer(Texts texts, Source source) {
        this.texts = texts;
        this.source = source;
        this.cards = new ErrorCards(texts);
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
            case SocketEvent.Bound _, SocketEvent.HeardFrom _, SocketEvent.AnsweredFrom _, SocketEvent.Unanswered _,
                    SocketEvent.Impaired _, SocketEvent.Membership _ -> said(Topic.OPENING, "opening", Step.NONE, row, context, "", "");
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
        return new Explanation(Topic.FAILED, Saying.NOTHING, source.code(step(event), context.model(event.connection())),
                cards.card(event, endpoint, context), context.actions(Topic.FAILED, row));
    }

    /// @param arguments of the words, from `{1}` on; `{0}` is the socket's label
    private Explanation said(Topic topic, String key, Step step, Row row, Context context, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = row.connection().label();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        String badge = texts.get("explain.badge." + topic.name().toLowerCase(Locale.ROOT), all);
        Saying saying = new Saying(badge, remark(row), texts.get("explain." + key, all), texts.get("explain." + key + ".note", all));
        return new Explanation(topic, saying, source.code(step, context.model(row.connection())), null, context.actions(topic, row));
    }

    private String remark(Row row) {
        long start = switch (row.event()) {
            case Opened e when e.connection().role() == Role.CLIENT -> e.startNanos();
            case AttemptFailed e -> e.startNanos();
            case SocketEvent e -> e.nanos();
        };
        return start == row.event().nanos() ? texts.get("explain.remark.row", texts.count(row.number()))
                : texts.get("explain.remark.took", texts.millis(row.event().nanos() - start));
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

    private static String name(InetSocketAddress address) {
        return Endpoint.of(address).toString();
    }
}
