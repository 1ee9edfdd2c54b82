package echolab.ui.detail;

import echolab.capture.Capture;
import echolab.capture.Row;

/// The answer to one message, which may come later. Looks at each row behind the message once, and at [#AHEAD] rows at most.
public final class Awaited {

    /// How far behind a message its answer is looked for, in rows.
    private static final int AHEAD = 4_096;

    private final Capture capture;
    private final Row message;
    private long looked;
    private Row answer;

    public Awaited(Capture capture, Row message) {
        this.capture = capture;
        this.message = message;
        looked = message.number();
    }

    public Row message() {
        return message;
    }

    /// The message that this one answers, or the first that answers it; null where it is not (yet, or no longer) there.
    public Row partner() {
        return message.partner() > 0 ? capture.row(message.partner()) : answer();
    }

    private Row answer() {
        long last = Math.min(capture.last(), message.number() + AHEAD);
        while (answer == null && looked < last) {
            looked++;
            Row row = capture.row(looked);
            answer = row != null && row.partner() == message.number() ? row : null;
        }
        return answer;
    }
}
