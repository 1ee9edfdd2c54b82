package echolab.ui.explain;

import echolab.capture.Row;
import echolab.net.Endpoint;
import echolab.ui.Texts;
import echolab.ui.explain.Explanation.Saying;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Decides what Explain says, and says it anew when the language changes. Lives as long as the words do.
public final class ExplainViewModel {

    private final Texts texts;
    private final Source source;
    private final MessageExplainer messages;
    private final LifeExplainer lives;
    private final DatagramExplainer datagrams;
    private final DatagramLifeExplainer datagramLives;
    private final ReadOnlyObjectWrapper<Explanation> explanation = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty bothModels = new SimpleBooleanProperty();
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private Row row;
    private Context context;

    /// @param first what is known before anything has happened
    public ExplainViewModel(Texts texts, Source source, Context first) {
        this.texts = texts;
        this.source = source;
        this.messages = new MessageExplainer(texts, source);
        this.datagrams = new DatagramExplainer(texts, source);
        Telling telling = new Telling(texts, source);
        this.lives = new LifeExplainer(texts, telling);
        this.datagramLives = new DatagramLifeExplainer(texts, telling);
        this.context = first;
        texts.localeProperty().subscribe(_ -> again());
    }

    /// What Explain shows now, never null.
    public ReadOnlyObjectProperty<Explanation> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /// Whether the call below the lines is shown in both of the JDK's models. Stays so from one explanation to the next.
    public BooleanProperty bothModelsProperty() {
        return bothModels;
    }

    /// Whether the pane is shown. Its owner follows this.
    public BooleanProperty openProperty() {
        return open;
    }

    public void close() {
        open.set(false);
    }

    /// Explains a row.
    public void explain(Row row, Context context) {
        this.row = row;
        this.context = context;
        again();
    }

    /// Explains an experiment, apart from any row.
    ///
    /// @param region the lines that it comes down to
    public void explain(Saying saying, String region) {
        Excerpt lines = source.region(region, null);
        explanation.set(new Explanation(Topic.EXPERIMENT, saying, lines == null ? null : new Explanation.Code(lines, null), null, List.of()));
    }

    /// Says what an echo is: nothing has happened, or nothing of it is selected.
    public void explainFirst(Context context) {
        explain(null, context);
    }

    /// A command that reaches our server from outside, empty where there is no endpoint to reach.
    public String command() {
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

    /// What the command is good for.
    public String commandWords() {
        return texts.get(context.datagrams() ? "explain.own.udp" : "explain.own.text");
    }

    private void again() {
        explanation.set(row == null ? first() : row.connection().datagrams() ? datagram() : stream());
    }

    private Explanation stream() {
        return row.kind().message() ? messages.explain(row, context) : lives.explain(row, context);
    }

    private Explanation datagram() {
        return row.kind().message() ? datagrams.explain(row, context) : datagramLives.explain(row, context);
    }

    private Explanation first() {
        boolean udp = context.datagrams();
        Saying saying = new Saying(texts.get("explain.badge.first"), "", texts.get(udp ? "explain.udp.first" : "explain.first"),
                texts.get("explain.first.note"));
        return new Explanation(Topic.FIRST, saying, source.code(udp ? Step.UDP_BIND : Step.ACCEPT, null), null,
                context.actions(Topic.FIRST, null));
    }
}
