package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.ui.ladder.Item.Silence;
import echolab.ui.ladder.LadderModel.End;
import echolab.ui.ladder.LadderModel.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// Turns rows into the items of a ladder, once.
final class Timeline {

    /// A shorter time without traffic is not worth a line.
    static final long SILENCE_NANOS = 500_000_000L;

    private final List<Row> rows;
    private final Pair selected;
    private final UnaryOperator<Connection> twin;
    private final Sightings sightings;
    private final Words words;
    private final List<Draft> drafts = new ArrayList<>();

    /// @param rows     of the selected pair, or of all connections if that is null
    Timeline(List<Row> rows, Pair selected, UnaryOperator<Connection> twin, Sightings sightings, Words words) {
        this.rows = rows;
        this.selected = selected;
        this.twin = twin;
        this.sightings = sightings;
        this.words = words;
    }

    LadderModel model(List<Strip> strips) {
        Captions captions = new Captions(words);
        Messages messages = new Messages(this, captions);
        Lives lives = new Lives(this, captions);
        for (Row row : rows.stream().sorted(Comparator.comparingLong(messages::moment)).toList()) {
            if (row.kind().message()) {
                messages.add(row);
            } else {
                lives.add(row);
            }
        }
        return new LadderModel(client(), server(), items(), strips);
    }

    List<Row> rows() {
        return rows;
    }

    List<Draft> drafts() {
        return drafts;
    }

    Sightings sightings() {
        return sightings;
    }

    boolean showsAll() {
        return selected == null;
    }

    Pair pair(Connection connection) {
        return selected == null ? Pair.of(connection, twin) : selected;
    }

    /// The label that an arrow carries where many connections are shown.
    String label(Pair pair) {
        return selected == null ? pair.label() : "";
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        long origin = origin();
        boolean folded = false;
        for (int i = 0; i < drafts.size(); i++) {
            long gap = i == 0 ? 0 : drafts.get(i).start - drafts.get(i - 1).end;
            if (gap >= SILENCE_NANOS) {
                items.add(new Silence(words.get(folded ? "ladder.silence.again" : "ladder.silence", gap / 1e9)));
                folded = true;
            }
            items.add(drafts.get(i).item(origin));
        }
        return List.copyOf(items);
    }

    /// A connection's times count from its beginning, also when that is not shown any more.
    private long origin() {
        long first = drafts.isEmpty() ? 0 : drafts.getFirst().start;
        if (selected == null) {
            return first;
        }
        return Math.min(since(selected.client(), first), since(selected.server(), first));
    }

    private long since(Connection connection, long otherwise) {
        Sightings.Sighting sighting = sightings.of(connection);
        return sighting == null ? otherwise : sighting.since();
    }

    private End client() {
        if (selected == null) {
            return new End(words.get("ladder.clients"), "", Kind.OURS);
        }
        var opened = sightings.opened(selected.client());
        var accepted = sightings.opened(selected.server());
        if (selected.client() == null) {
            return new End(words.get("ladder.client.foreign"),
                    Captions.address(accepted == null ? null : accepted.remote()), Kind.FOREIGN);
        }
        String address = opened == null ? words.get("ladder.noaddress") : Captions.address(opened.local());
        return new End(words.get("ladder.client", selected.client().label()), address, Kind.OURS);
    }

    private End server() {
        if (selected == null) {
            var listening = sightings.listening();
            return new End(words.get("ladder.server.foreign"), listening == null ? "" : Captions.address(listening.local()),
                    Kind.OURS);
        }
        if (selected.server() != null) {
            var accepted = sightings.opened(selected.server());
            return new End(words.get("ladder.server", selected.server().label()),
                    Captions.address(accepted == null ? null : accepted.local()), Kind.OURS);
        }
        var opened = sightings.opened(selected.client());
        return opened == null ? sought()
                : new End(words.get("ladder.server.foreign"), Captions.address(opened.remote()), Kind.FOREIGN);
    }

    /// The server's end before anybody has answered.
    private End sought() {
        End end = new End(words.get("ladder.server.foreign"), "", Kind.FOREIGN);
        for (Row row : rows) {
            switch (row.event()) {
                case echolab.net.SocketEvent.Opening opening ->
                    end = new End(end.name(), opening.remote().toString(), end.kind());
                case echolab.net.SocketEvent.AttemptFailed attempt ->
                    end = new End(words.get("ladder.nobody"), Captions.address(attempt.remote()), Kind.NOBODY);
                case null, default -> { }
            }
        }
        return end;
    }
}
