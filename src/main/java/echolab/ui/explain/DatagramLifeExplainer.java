package echolab.ui.explain;

import static echolab.ui.explain.Telling.name;

import echolab.capture.Row;
import echolab.net.Connection.Role;
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
import echolab.net.SocketEvent.Refusal;
import echolab.net.SocketEvent.TurnedAway;
import echolab.net.SocketEvent.Unanswered;
import echolab.ui.Texts;

/// Explains what happens in the life of a datagram socket.
final class DatagramLifeExplainer {

    private final Texts texts;
    private final Telling telling;

    DatagramLifeExplainer(Texts texts, Telling telling) {
        this.texts = texts;
        this.telling = telling;
    }

    Explanation explain(Row row, Context context) {
        return switch (row.event()) {
            case Listening e -> telling.said(Topic.LISTENING, e.local().getAddress().isLoopbackAddress() ? "udp.listening"
                    : "udp.listening.reachable", Step.UDP_BIND, row, context, name(e.local()));
            case Bound e -> telling.said(Topic.BOUND, e.connected() ? "udp.bound.connected" : "udp.bound", Step.UDP_CLIENT_BIND, row, context,
                    name(e.local()), name(e.remote()));
            case Opened e -> telling.said(Topic.PEER, "udp.peer", Step.UDP_ECHO, row, context, name(e.remote()));
            case HeardFrom e -> telling.said(Topic.HEARD_FROM, "udp.heard", Step.UDP_HEAR, row, context, name(e.remote()));
            case AnsweredFrom e -> telling.said(Topic.ANSWERED_FROM, "udp.answered", Step.UDP_DOCUMENT, row, context,
                    name(e.from()), name(e.to()), String.valueOf(e.to().getPort()));
            case Unanswered e -> telling.said(Topic.UNANSWERED, "udp.unanswered." + e.refusal(), step(e.refusal()), row, context,
                    name(e.remote()), e.count());
            case Impaired e -> telling.said(Topic.IMPAIRED, "udp.impaired", Step.UDP_LOSSY, row, context,
                    texts.get("explain.udp.impairment." + e.impairment()));
            case Membership e -> telling.said(Topic.MEMBERSHIP, e.joined() ? "udp.joined" : "udp.left", Step.UDP_JOIN, row, context,
                    e.group().getHostAddress(), e.networkInterface());
            case Held _ -> telling.said(Topic.HELD, "udp.held", Step.UDP_HOLD, row, context);
            case Failed e -> telling.failed(row, e, step(e), context.endpoint(e.connection()), context);
            case Closed e -> telling.said(Topic.CLOSED, "udp.closed." + e.connection().role(), Step.NONE, row, context);
            case Opening _, AttemptFailed _, HalfClosed _, TurnedAway _ ->
                throw new IllegalArgumentException("only streams do this: " + row);
        };
    }

    private static Step step(Refusal refusal) {
        return switch (refusal) {
            case LOOP -> Step.UDP_REFUSE_LOOP;
            case RATE -> Step.UDP_REFUSE_RATE;
        };
    }

    private static Step step(Failed event) {
        return switch (event.failure().during()) {
            case BIND -> event.connection().role() == Role.LISTENER ? Step.UDP_BIND : Step.UDP_CLIENT_BIND;
            case CONNECT -> Step.UDP_CLIENT_BIND;
            case READ -> Step.reading(event.connection());
            case WRITE -> Step.writing(event.connection());
            case JOIN -> Step.UDP_JOIN;
            // A server looks up its own address only.
            case RESOLVE -> event.connection().role() == Role.CLIENT ? Step.UDP_RESOLVE : Step.NONE;
            case CONFIGURE, ACCEPT, CLOSE -> Step.NONE;
        };
    }
}
