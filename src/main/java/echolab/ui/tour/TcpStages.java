package echolab.ui.tour;

import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.net.Payload.LineEnding;
import echolab.net.Payload;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.ui.Look.Theme;
import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.ServerCard;
import echolab.ui.tcp.ClientViewModel;
import echolab.ui.tcp.Faults;
import echolab.ui.tcp.ServerViewModel;
import echolab.ui.tcp.TcpViewModel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The tour's stages on the TCP tab.
public final class TcpStages {

    /// What a decoder writes for bytes that are no UTF-8.
    private static final char REPLACEMENT = '\ufffd';

    private final TcpViewModel tab;
    private final Capture capture;
    private final Texts texts;
    private final Look look;
    /// The newest row before the step began: what it waits for comes later.
    private long before;
    private Theme theme;

    public TcpStages(TcpViewModel tab, Capture capture, Texts texts, Look look) {
        this.tab = tab;
        this.capture = capture;
        this.texts = texts;
        this.look = look;
    }

    /// All stages, in order.
    public List<Step> steps() {
        theme = look.themeProperty().get();
        return List.of(
                step(() -> { }, () -> true, () -> texts.get("tour.empty"), "tcp-empty"),
                step(tab.server()::start, this::served,
                        () -> texts.get("tour.listening", tab.server().localProperty().get().toString()), null),
                step(() -> connect(tab.client()), () -> open(tab.client()),
                        () -> texts.get("tour.connected", tab.client().localProperty().get().toString()), null),
                send("Hello, sockets", LineEnding.CRLF, null),
                step(this::twoMore, () -> tab.clients().stream().allMatch(TcpStages::open), () -> texts.get("tour.more", 3), null),
                step(this::repeat, this::repeated, () -> texts.get("tour.repeated", capture.totals().in().messages()), null),
                step(() -> tab.faults().provoke(Faults.Kind.RESET), () -> failed(SocketErrorStatus.CONNECTION_RESET_BY_PEER),
                        () -> texts.get("tour.failed", SocketErrorStatus.CONNECTION_RESET_BY_PEER.title()), null),
                step(() -> tab.clientProperty().set(tab.clients().getFirst()), () -> true, () -> texts.get("tour.first.client"), null),
                send(texts.get("tour.greeting"), LineEnding.LF, null),
                step(this::selectQuestion, () -> tab.panes().traffic().selectedRowProperty().get() != null, this::selected, "tcp"),
                step(this::frenchOrEnglish, () -> true, () -> texts.get("tour.language"), "tcp-language"),
                step(this::frenchOrEnglish, () -> true, () -> texts.get("tour.language"), null),
                step(this::refused, () -> failed(SocketErrorStatus.CONNECTION_REFUSED),
                        () -> texts.get("tour.failed", SocketErrorStatus.CONNECTION_REFUSED.title()), null),
                step(this::selectError, () -> tab.panes().traffic().selectedRowProperty().get() != null, this::selected, "tcp-error"),
                step(this::hold, () -> tab.panes().ladder().heldProperty().get() == 1, () -> texts.get("tour.held"), "tcp-projector"),
                step(this::twoBehind, () -> questions() == 2, () -> texts.get("tour.behind"), null),
                step(this::release, () -> answers() >= 3, () -> texts.get("tour.released", answers()), null),
                step(() -> tab.panes().ladder().callsProperty().set(true), () -> true, () -> texts.get("tour.calls"), "tcp-writes-and-reads"),
                step(this::serveRawOverChannels, () -> served() && !open(tab.client()), () -> texts.get("tour.raw"), null),
                step(this::connectOverChannels, () -> open(tab.client()),
                        () -> texts.get("tour.connected", tab.client().localProperty().get().toString()), null),
                send("00 ff 80 0d", Payload.Encoding.HEX, LineEnding.NONE, "tcp-raw"),
                step(() -> tab.client().finish(), () -> since(row -> row.event() instanceof SocketEvent.Closed) != null,
                        () -> texts.get("tour.finished"), null),
                step(this::closeAll, () -> capture.totals().open() == 0 && capture.totals().listening() == 0, this::totals, "tcp-closed"));
    }

    private Step step(Runnable act, BooleanSupplier held, Supplier<String> report, String picture) {
        return new Step(() -> {
            before = capture.last();
            act.run();
        }, held, report, picture);
    }

    /// Sends a line from the chosen client and waits for its echo.
    private Step send(String text, LineEnding ending, String picture) {
        return send(text, Payload.Encoding.TEXT, ending, picture);
    }

    private Step send(String text, Payload.Encoding encoding, LineEnding ending, String picture) {
        return step(() -> {
            tab.client().composer().encodingProperty().set(encoding);
            tab.client().composer().message().set(text);
            tab.client().composer().endingProperty().set(ending);
            tab.client().composer().repeat().set("1");
            tab.client().send();
        }, () -> echo() != null, () -> {
            Row echo = echo();
            Row sent = capture.row(echo.partner());
            return texts.get("tour.echo", printable(sent), sent.length(), printable(echo), echo.length(), texts.millis(echo.roundTrip()));
        }, picture);
    }

    private Row echo() {
        return since(row -> row.kind() == Row.Kind.IN && row.roundTrip() >= 0
                && row.connection().equals(tab.client().connectionProperty().get()));
    }

    private Row since(Predicate<Row> wanted) {
        for (long n = Math.max(before + 1, capture.first()); n <= capture.last(); n++) {
            Row row = capture.row(n);
            if (row != null && wanted.test(row)) {
                return row;
            }
        }
        return null;
    }

    /// Text in quotes; what is no text as hex.
    private static String printable(Row row) {
        String text = new String(row.bytes(), StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) >= 0 ? HexFormat.ofDelimiter(" ").formatHex(row.bytes())
                : '"' + text.replace("\r", "\\r").replace("\n", "\\n") + '"';
    }

    /// The usual port, or a free one where another program has it.
    private boolean served() {
        if (tab.server().stateProperty().get() == ServerCard.State.STOPPED) {
            tab.server().port().set("0");
            tab.server().start();
        }
        return tab.server().reachableAt() != null;
    }

    private void connect(ClientViewModel client) {
        client.host().set(tab.server().reachableAt().host());
        client.port().set(String.valueOf(tab.server().reachableAt().port()));
        client.connect();
    }

    private static boolean open(ClientViewModel client) {
        return client.stateProperty().get() == ClientCard.State.OPEN;
    }

    private void twoMore() {
        for (int i = 0; i < 2; i++) {
            tab.newClient();
            tab.client().composer().message().set("ping");
            connect(tab.client());
        }
    }

    private void repeat() {
        tab.client().composer().repeat().set("1000");
        tab.client().composer().interval().set("0");
        tab.client().send();
    }

    private boolean repeated() {
        return capture.in(tab.client().connectionProperty().get()).messages() >= 1_000;
    }

    private boolean failed(SocketErrorStatus status) {
        return since(row -> row.event() instanceof SocketEvent.Failed e && e.failure().status() == status) != null;
    }

    private void selectQuestion() {
        for (long n = capture.last(); n >= capture.first(); n--) {
            Row row = capture.row(n);
            if (row != null && row.kind() == Row.Kind.IN && row.connection().equals(tab.client().connectionProperty().get())) {
                tab.panes().traffic().select(row.partner());
                return;
            }
        }
    }

    private void selectError() {
        for (long n = capture.last(); n >= capture.first(); n--) {
            Row row = capture.row(n);
            if (row != null && row.event() instanceof SocketEvent.Failed) {
                tab.panes().traffic().select(n);
                return;
            }
        }
    }

    private String selected() {
        return texts.get("tour.selected", tab.panes().traffic().selectedProperty().get());
    }

    private void frenchOrEnglish() {
        List<Locale> all = Texts.LANGUAGES;
        texts.setLocale(all.get((all.indexOf(texts.locale()) + 1) % all.size()));
    }

    private void refused() {
        tab.panes().traffic().select(0);
        look.themeProperty().set(theme == Theme.DARK ? Theme.LIGHT : Theme.DARK);
        tab.faults().provoke(Faults.Kind.REFUSED);
    }

    /// Has the server hold one line.
    private void hold() {
        tab.panes().traffic().select(0);
        tab.clientProperty().set(tab.clients().getFirst());
        tab.panes().ladder().choiceProperty().set(tab.client().connectionProperty().get());
        look.themeProperty().set(Theme.PROJECTOR);
        tab.panes().ladder().steppingProperty().set(true);
        tab.client().composer().endingProperty().set(LineEnding.CRLF);
        tab.client().composer().message().set("Hello");
        tab.client().send();
    }

    /// Two lines that wait while the server holds: it will find them with one read.
    private void twoBehind() {
        for (String line : List.of("one", "two")) {
            tab.client().composer().message().set(line);
            tab.client().send();
        }
    }

    private int questions() {
        return count(Row.Kind.OUT);
    }

    private void release() {
        tab.panes().ladder().steppingProperty().set(false);
        look.themeProperty().set(theme);
    }

    private int answers() {
        return count(Row.Kind.IN);
    }

    /// Rows of the chosen client's connection since the step began.
    private int count(Row.Kind kind) {
        int count = 0;
        for (long n = Math.max(before + 1, capture.first()); n <= capture.last(); n++) {
            Row row = capture.row(n);
            if (row != null && row.kind() == kind && row.connection().equals(tab.client().connectionProperty().get())) {
                count++;
            }
        }
        return count;
    }

    private void serveRawOverChannels() {
        tab.panes().ladder().callsProperty().set(false);
        tab.server().modelProperty().set(Model.CHANNELS);
        tab.server().restart(Framing.RAW);
    }

    private void connectOverChannels() {
        tab.client().options().modelProperty().set(Model.CHANNELS);
        connect(tab.client());
    }

    private void closeAll() {
        tab.clients().forEach(ClientViewModel::close);
        tab.server().stop();
    }

    private String totals() {
        var totals = capture.totals();
        return texts.get("tour.totals", totals.opened(), totals.out().messages(), texts.size(totals.out().bytes()),
                totals.in().messages(), texts.size(totals.in().bytes()), totals.errors());
    }
}
