package echolab.ui.explain;

import echolab.capture.Row;
import echolab.net.Endpoint;
import echolab.ui.Texts;
import echolab.ui.explain.Explanation.OwnClient;
import echolab.ui.explain.Explanation.Saying;

/// Explains the rows of a capture, and what an echo is while there are none.
public final class RowExplainer {

    private final Texts texts;
    private final Source source;
    private final MessageExplainer messages;
    private final LifeExplainer lives;
    private final DatagramExplainer datagrams;
    private final DatagramLifeExplainer datagramLives;

    public RowExplainer(Texts texts, Source source) {
        this.texts = texts;
        this.source = source;
        this.messages = new MessageExplainer(texts, source);
        this.datagrams = new DatagramExplainer(texts, source);
        Telling telling = new Telling(texts, source);
        this.lives = new LifeExplainer(texts, telling);
        this.datagramLives = new DatagramLifeExplainer(texts, telling);
    }

    /// @param row null where nothing has happened, or nothing of it is selected
    public Explanation explain(Row row, Context context) {
        return row == null ? first(context) : row.connection().datagrams() ? datagram(row, context) : stream(row, context);
    }

    private Explanation stream(Row row, Context context) {
        return row.kind().message() ? messages.explain(row, context) : lives.explain(row, context);
    }

    private Explanation datagram(Row row, Context context) {
        return row.kind().message() ? datagrams.explain(row, context) : datagramLives.explain(row, context);
    }

    private Explanation first(Context context) {
        boolean udp = context.datagrams();
        Saying saying = new Saying(texts.get("explain.badge.first"), "", texts.get(udp ? "explain.udp.first" : "explain.first"),
                texts.get("explain.first.note"));
        OwnClient own = new OwnClient(texts.get(udp ? "explain.own.udp" : "explain.own.text"), command(context));
        return new Explanation(Topic.FIRST, saying, source.code(udp ? Step.UDP_BIND : Step.ACCEPT, null), null,
                context.actions(Topic.FIRST, null), own);
    }

    private static String command(Context context) {
        Endpoint server = context.server();
        if (server == null || server.port() == 0) {
            return "";
        }
        String host = switch (server.host()) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::", "0:0:0:0:0:0:0:0" -> "::1";
            case String other -> other;
        };
        return (context.datagrams() ? "ncat -u " : "ncat ") + host + " " + server.port();
    }
}
