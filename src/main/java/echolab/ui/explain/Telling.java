package echolab.ui.explain;

import echolab.capture.Row;
import echolab.net.Connection.Role;
import echolab.net.Endpoint;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.AttemptFailed;
import echolab.net.SocketEvent.Failed;
import echolab.net.SocketEvent.Opened;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.Texts;
import echolab.ui.explain.Explanation.ErrorCard;
import echolab.ui.explain.Explanation.Saying;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;

/// Puts explanations of life events together: the words of a key, and the lines of a step.
final class Telling {

    private final Texts texts;
    private final Source source;
    private final ErrorCards cards;

    Telling(Texts texts, Source source) {
        this.texts = texts;
        this.source = source;
        this.cards = new ErrorCards(texts);
    }

    /// @param arguments of the words, from `{1}` on; `{0}` is the socket's label
    Explanation said(Topic topic, String key, Step step, Row row, Context context, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = row.connection().label();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Saying saying = new Saying(badge(topic, row, all), remark(row), texts.get("explain." + key, all),
                texts.get("explain." + key + ".note", all));
        return new Explanation(topic, saying, source.code(step, context.model(row.connection())), null, context.actions(topic, row));
    }

    private String badge(Topic topic, Row row, Object... arguments) {
        Topic named = topic == Topic.LISTENING && row.connection().datagrams() ? Topic.BOUND : topic;
        return texts.get("explain.badge." + named.name().toLowerCase(Locale.ROOT), arguments);
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

    Explanation failed(Row row, Failed event, Step step, Endpoint endpoint, Context context) {
        return new Explanation(Topic.FAILED, Saying.NOTHING, source.code(step, context.model(event.connection())),
                card(event, endpoint, context), context.actions(Topic.FAILED, row));
    }

    private ErrorCard card(Failed event, Endpoint endpoint, Context context) {
        List<String> likelier = event.failure().status() == SocketErrorStatus.CONNECTION_REFUSED && serverElsewhere(endpoint, context)
                ? List.of(texts.get("explain.try.server", String.valueOf(context.server().port()))) : List.of();
        return cards.card(event.failure(), event.connection().datagrams() ? "udp" : "", endpoint, likelier);
    }

    private static boolean serverElsewhere(Endpoint tried, Context context) {
        return context.listening() && context.server() != null && tried != null && tried.port() != context.server().port();
    }

    /// An address as people write it.
    static String name(InetSocketAddress address) {
        return Endpoint.of(address).toString();
    }
}
