package echolab.ui.detail;

import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.SocketEvent;
import echolab.net.udp.Stamp;
import echolab.ui.Texts;
import echolab.ui.bytes.Difference;
import echolab.ui.bytes.Stamped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What stands behind the selected row: a message beside its echo, or an exception with the attempts that led to it.
public final class DetailViewModel {

    /// How far before a failure its attempts are looked for, in rows.
    private static final int BEFORE = 4_096;

    /// What is shown.
    public sealed interface Content {

        record Nothing() implements Content { }

        /// @param sent   what went first, null where only an answer is on record
        /// @param echoed what came back, null where nothing has yet
        /// @param difference null where one of the two is missing
        record Messages(Row sent, Row echoed, Difference difference) implements Content { }

        /// @param trace    the exception as the JDK prints it, a line each
        /// @param attempts the addresses that were tried, a line each; empty where there were none
        record Broken(List<String> trace, List<String> attempts) implements Content { }

        /// @param facts what is known of an event, a line each
        record Event(List<String> facts) implements Content { }
    }

    private final Capture capture;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(new Content.Nothing());
    private Awaited awaited;

    public DetailViewModel(ObservableValue<Row> selected, Capture capture, Texts texts) {
        this.capture = capture;
        this.texts = texts;
        selected.subscribe(row -> content.set(of(row)));
    }

    /// Puts the echo beside the message when it has come since.
    public void refresh() {
        if (content.get() instanceof Content.Messages(Row sent, Row echoed, Difference _) && echoed == null && awaited.partner() != null) {
            content.set(messages(sent));
        }
    }

    private Content of(Row row) {
        if (row == null || row.connection() == null) {
            return new Content.Nothing();
        }
        if (row.kind().message()) {
            return messages(row);
        }
        return switch (row.event()) {
            case SocketEvent.Failed e -> broken(e.failure(), row);
            case SocketEvent.AttemptFailed e -> broken(e.failure(), row);
            case SocketEvent.Opened e when e.connection().datagrams() -> new Content.Event(List.of(
                    texts.get("detail.local", Endpoint.of(e.local()).toString()),
                    texts.get("detail.remote", Endpoint.of(e.remote()).toString()), texts.get("detail.peer")));
            case SocketEvent.Opened e -> new Content.Event(List.of(
                    texts.get("detail.local", Endpoint.of(e.local()).toString()),
                    texts.get("detail.remote", Endpoint.of(e.remote()).toString()),
                    e.nanos() == e.startNanos() ? texts.get("detail.accepted")
                            : texts.get("detail.took", texts.millis(e.nanos() - e.startNanos()))));
            case SocketEvent.Listening e -> new Content.Event(List.of(texts.get("detail.local", Endpoint.of(e.local()).toString())));
            case SocketEvent.Opening e -> new Content.Event(List.of(texts.get("detail.remote", e.remote().toString())));
            case SocketEvent.TurnedAway e -> new Content.Event(List.of(
                    texts.get("detail.remote", Endpoint.of(e.remote()).toString()), texts.get("detail.limit", e.limit())));
            case SocketEvent.Bound e -> new Content.Event(List.of(
                    texts.get("detail.local", Endpoint.of(e.local()).toString()), texts.get("detail.remote", Endpoint.of(e.remote()).toString())));
            case SocketEvent.HeardFrom e -> new Content.Event(List.of(texts.get("detail.remote", Endpoint.of(e.remote()).toString())));
            case SocketEvent.AnsweredFrom e -> new Content.Event(List.of(
                    texts.get("detail.local", Endpoint.of(e.from()).toString()), texts.get("detail.remote", Endpoint.of(e.to()).toString())));
            case SocketEvent.Unanswered e -> new Content.Event(List.of(texts.get("detail.remote", Endpoint.of(e.remote()).toString())));
            case SocketEvent.HalfClosed _, SocketEvent.Held _, SocketEvent.Closed _, SocketEvent.Impaired _, SocketEvent.Membership _ ->
                    new Content.Event(List.of(
                    texts.get("detail.counts", capture.out(row.connection()).messages(), texts.size(capture.out(row.connection()).bytes()),
                            capture.in(row.connection()).messages(), texts.size(capture.in(row.connection()).bytes()))));
            case null -> new Content.Nothing();
        };
    }

    private Content messages(Row row) {
        awaited = new Awaited(capture, row);
        Row partner = awaited.partner();
        boolean answer = row.partner() > 0;
        Row sent = answer ? partner : row;
        Row echoed = answer ? row : partner;
        return new Content.Messages(sent, echoed,
                sent == null || echoed == null ? null : Difference.between(sent.bytes(), echoed.bytes()));
    }

    private Content broken(Failure failure, Row row) {
        List<String> trace = new ArrayList<>();
        trace.add(failure.cause().toString());
        for (StackTraceElement element : failure.cause().getStackTrace()) {
            trace.add("  at " + element);
        }
        for (Throwable cause = failure.cause().getCause(); cause != null && trace.size() < 200; cause = cause.getCause()) {
            trace.add(texts.get("detail.cause") + "  " + cause);
        }
        for (Throwable suppressed : failure.cause().getSuppressed()) {
            trace.add(texts.get("detail.suppressed") + "  " + suppressed);
        }
        return new Content.Broken(trace, attempts(row));
    }

    private List<String> attempts(Row failed) {
        List<String> attempts = new ArrayList<>();
        for (long n = Math.max(capture.first(), failed.number() - BEFORE); n <= failed.number(); n++) {
            Row row = capture.row(n);
            if (row != null && failed.connection().equals(row.connection()) && row.event() instanceof SocketEvent.AttemptFailed e) {
                attempts.add(texts.get("detail.attempt", Endpoint.of(e.remote()).toString(), e.failure().status().title(),
                        texts.millis(e.nanos() - e.startNanos())));
            }
        }
        return attempts;
    }

    /// What is shown; never null.
    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// A line at the head about the comparison, empty where there is none.
    public String verdict() {
        return content.get() instanceof Content.Messages(Row sent, Row _, Difference difference) && difference != null
                ? switch (difference) {
                    case Difference.None _ -> texts.get(sent.connection().datagrams() ? "detail.whole" : "detail.equal");
                    case Difference.Ending(int index, int was, int is) -> difference(index, was, is);
                    case Difference.Content(int index, int was, int is) -> difference(index, was, is);
                } : "";
    }

    /// A message's size and number, and what our stamp at its beginning says.
    String size(Row row) {
        long number = row.connection().datagrams() ? Stamped.of(row.bytes()).number() : 0;
        return texts.get("detail.size", row.length(), row.number())
                + (number == 0 ? "" : texts.get("detail.stamp", Stamp.BYTES, String.valueOf(number)));
    }

    /// All of it as text, to be copied.
    public String asText() {
        return switch (content.get()) {
            case Content.Nothing _ -> "";
            case Content.Messages m -> dump("detail.sent", m.sent()) + dump("detail.echoed", m.echoed());
            case Content.Broken b -> String.join("\n", b.trace()) + "\n" + String.join("\n", b.attempts());
            case Content.Event e -> String.join("\n", e.facts());
        };
    }

    private String dump(String title, Row row) {
        return row == null ? "" : texts.get(title) + "  " + size(row) + "\n"
                + new String(row.bytes(), StandardCharsets.UTF_8) + "\n" + HexFormat.ofDelimiter(" ").formatHex(row.bytes()) + "\n";
    }

    private String difference(int index, int sent, int echoed) {
        return texts.get("detail.difference", index, hex(sent), hex(echoed));
    }

    private String hex(int value) {
        return value < 0 ? texts.get("detail.end") : String.format("%02x", value);
    }
}
