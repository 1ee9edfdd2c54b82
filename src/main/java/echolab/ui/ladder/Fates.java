package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.net.SocketEvent.Closed;
import echolab.net.SocketEvent.Held;
import echolab.net.SocketEvent.Impairment;
import echolab.net.udp.Ledger;
import echolab.ui.ladder.Arrow.Tip;
import echolab.ui.ladder.Item.Note;

/// What became of datagrams on their way, and why. What streams carry arrives.
final class Fates {

    private final Timeline timeline;
    private final Words words;
    private final Answers answers;
    private final long now;
    private boolean underway;

    /// @param now on the clock of [System#nanoTime()]
    Fates(Timeline timeline, Words words, long now) {
        this.timeline = timeline;
        this.words = words;
        this.now = now;
        answers = new Answers(timeline.rows());
    }

    /// When a message was handed over: to the system, or before that to our lossy network, right after its question was read.
    long start(Row message) {
        Row question = delayed(message) ? answers.question(message) : null;
        return question == null ? message.nanos() : question.nanos();
    }

    /// Whether our lossy network held it back.
    boolean delayed(Row message) {
        Impairment befallen = answers.befallen(message);
        return befallen == Impairment.DELAYED || befallen == Impairment.REORDERED;
    }

    /// How the arrow of a message ends.
    Tip tip(Row message, boolean arrived) {
        if (arrived || message.kind() != Row.Kind.OUT || !message.connection().datagrams() || timeline.twin(message) == null) {
            return Tip.HEAD;
        }
        if (!astray(message).isEmpty()) {
            return Tip.CROSS;
        }
        if (now - message.nanos() > Ledger.LOST_AFTER.toNanos() && !holding(timeline.pair(message).server())) {
            return Tip.LOST;
        }
        underway = true;
        return Tip.UNDERWAY;
    }

    /// A server that holds an echo does not read: what is sent to it waits in the system.
    private boolean holding(Connection server) {
        return timeline.rows().reversed().stream().filter(row -> row.connection().equals(server)
                && (row.kind() == Row.Kind.OUT || row.event() instanceof Held || row.event() instanceof Closed))
                .findFirst().filter(row -> row.event() instanceof Held).isPresent();
    }

    /// Why an answer cannot arrive, else the other port that it comes from; empty where it comes from the server's own.
    String origin(Row message) {
        AnsweredFrom event = answers.origin(message);
        String astray = astray(message);
        return event == null || !astray.isEmpty() ? astray : words.get("ladder.from", String.valueOf(event.from().getPort()));
    }

    private String astray(Row message) {
        AnsweredFrom event = answers.origin(message);
        Sightings.Sighting client = timeline.sightings().opened(timeline.pair(message).client());
        if (event == null || client == null) {
            return "";
        }
        if (event.to().getPort() != client.local().getPort()) {
            return words.get("ladder.astray.to", String.valueOf(event.to().getPort()));
        }
        return client.connected() && event.from().getPort() != client.remote().getPort() ? words.get("ladder.astray.from") : "";
    }

    /// What our lossy network did to an answer, null where it did nothing.
    Note note(Row message) {
        Impairment befallen = answers.befallen(message);
        return befallen == null ? null : note(befallen);
    }

    Note note(Impairment impairment) {
        return new Note(words.get("ladder.impaired." + impairment), words.get("ladder.impaired.by"), true);
    }

    /// The question whose answer our lossy network dropped, null where it is not known.
    Row question(Row dropped) {
        return answers.question(dropped);
    }

    /// Whether something that was asked about has neither arrived nor been missing for long.
    boolean underway() {
        return underway;
    }
}
