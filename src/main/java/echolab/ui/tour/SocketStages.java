package echolab.ui.tour;

import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Payload.LineEnding;
import echolab.net.Payload;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.Look.Theme;
import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.cards.Composer;
import echolab.ui.cards.ServerCard;
import echolab.ui.panes.Panes;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/// The tour's stages on a tab whose server and clients are seen in a capture.
public abstract class SocketStages extends Stages {

    /// What a decoder writes for bytes that are no UTF-8.
    private static final char REPLACEMENT = '\ufffd';

    protected final Capture capture;
    private final ServerCard<?> server;
    private final Panes panes;
    /// The newest row before the step began: what it waits for comes later.
    private long before;

    /// @param capture of the tab's sockets
    protected SocketStages(Setting setting, Capture capture, ServerCard<?> server, Panes panes) {
        super(setting);
        this.capture = capture;
        this.server = server;
        this.panes = panes;
    }

    /// The composer of the chosen client.
    protected abstract Composer composer();

    /// Has the chosen client send what its composer says.
    protected abstract void sendNow();

    /// The connection of the chosen client.
    protected abstract Connection client();

    @Override
    protected void begin() {
        before = capture.last();
    }

    /// The tab as somebody finds it.
    protected final Step empty(String picture) {
        return empty(() -> texts.get("tour.empty"), picture);
    }

    protected final Step serve() {
        return step(server::start, this::served, () -> texts.get("tour.listening", server.localProperty().get().toString()), null);
    }

    /// The usual port, or a free one where another program has it.
    protected final boolean served() {
        if (server.stateProperty().get() == ServerCard.State.STOPPED) {
            server.port().set("0");
            server.start();
        }
        return server.reachableAt() != null;
    }

    /// Sends a text from the chosen client and waits for its echo.
    protected final Step send(String text, LineEnding ending, String picture) {
        return send(text, Payload.Encoding.TEXT, ending, picture);
    }

    protected final Step send(String text, Payload.Encoding encoding, LineEnding ending, String picture) {
        return step(() -> {
            composer().encodingProperty().set(encoding);
            composer().message().set(text);
            composer().endingProperty().set(ending);
            composer().repeat().set("1");
            sendNow();
        }, () -> echo() != null, () -> {
            Row echo = echo();
            Row sent = capture.row(echo.partner());
            return texts.get("tour.echo", printable(sent), sent.length(), printable(echo), echo.length(), texts.millis(echo.roundTrip()));
        }, picture);
    }

    private Row echo() {
        return since(row -> row.kind() == Row.Kind.IN && row.roundTrip() >= 0 && row.connection().equals(client()));
    }

    /// The first such row since the step began, null for none.
    protected final Row since(Predicate<Row> wanted) {
        for (long n = Math.max(before + 1, capture.first()); n <= capture.last(); n++) {
            Row row = capture.row(n);
            if (row != null && wanted.test(row)) {
                return row;
            }
        }
        return null;
    }

    /// Rows of the chosen client's connection since the step began.
    protected final int count(Row.Kind kind) {
        int count = 0;
        for (long n = Math.max(before + 1, capture.first()); n <= capture.last(); n++) {
            Row row = capture.row(n);
            if (row != null && row.kind() == kind && row.connection().equals(client())) {
                count++;
            }
        }
        return count;
    }

    /// Text in quotes; what is no text as hex.
    private static String printable(Row row) {
        String text = new String(row.bytes(), StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) >= 0 ? HexFormat.ofDelimiter(" ").formatHex(row.bytes())
                : '"' + text.replace("\r", "\\r").replace("\n", "\\n") + '"';
    }

    /// Does something and waits for a failure of that status.
    protected final Step fail(Runnable act, SocketErrorStatus status) {
        return step(act, () -> since(row -> row.event() instanceof SocketEvent.Failed e && e.failure().status() == status) != null,
                () -> texts.get("tour.failed", status.title()), null);
    }

    /// Selects the question of the newest answer that the chosen client got.
    protected final Step selectQuestion(String picture) {
        return select(row -> row.kind() == Row.Kind.IN && row.partner() > 0 && row.connection().equals(client()), Row::partner, picture);
    }

    protected final Step selectError(String picture) {
        return select(row -> row.event() instanceof SocketEvent.Failed, Row::number, picture);
    }

    private Step select(Predicate<Row> wanted, ToLongFunction<Row> number, String picture) {
        return step(() -> newest(wanted).ifPresent(row -> panes.traffic().select(number.applyAsLong(row))),
                () -> panes.traffic().selectedRowProperty().get() != null,
                () -> texts.get("tour.selected", panes.traffic().selectedProperty().get()), picture);
    }

    private Optional<Row> newest(Predicate<Row> wanted) {
        return LongStream.iterate(capture.last(), n -> n >= capture.first(), n -> n - 1).mapToObj(capture::row)
                .filter(row -> row != null && wanted.test(row)).findFirst();
    }

    /// Waits until everything is closed, and counts up.
    protected final Step closeAll(Runnable act, String picture) {
        return step(act, () -> capture.totals().open() == 0 && capture.totals().listening() == 0, this::totals, picture);
    }

    private String totals() {
        var totals = capture.totals();
        return texts.get("tour.totals", totals.opened(), totals.out().messages(), texts.size(totals.out().bytes()),
                totals.in().messages(), texts.size(totals.in().bytes()), totals.errors());
    }
}
