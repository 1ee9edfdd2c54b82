package echolab.ui.panes;

import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.EchoGate;
import echolab.net.SocketEvent;
import echolab.ui.cards.PeerList.Peer;
import echolab.ui.detail.DetailViewModel;
import echolab.ui.explain.Context;
import echolab.ui.explain.ExplainViewModel;
import echolab.ui.explain.RowExplainer;
import echolab.ui.explain.Source;
import echolab.ui.ladder.LadderViewModel;
import echolab.ui.ladder.LadderViewModel.FirstSteps;
import echolab.ui.traffic.StatusViewModel;
import echolab.ui.traffic.TrafficViewModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What every tab shows of its sockets: ladder, traffic, detail, Explain and the status bar, over one capture and with one
/// selected row.
public final class Panes {

    /// How far before an end its failure is looked for, in rows.
    private static final int CLOSE_BY = 16;

    /// How far back a held message is looked for, in rows.
    private static final int HELD_BACK = 200;

    /// The time being, as [Capture#twin(Connection, long)] knows it.
    private static final long NOW = Long.MAX_VALUE - 1;

    /// Where more rows come from one refresh to the next, ladder and explanations follow no faster than numerals: nobody reads them.
    private static final int FOLLOWED = 30;

    private final Capture capture;
    private final Context context;
    private final TrafficViewModel traffic;
    private final DetailViewModel detail;
    private final LadderViewModel ladder;
    private final StatusViewModel status;
    private final RowExplainer rows;
    private final ExplainViewModel explain;
    private boolean showing = true;
    /// The newest row at the last refresh.
    private long refreshed;
    private long explained = -1;
    private long explainedWith;

    /// @param gate    holds the echoes of the tab's server
    /// @param context what is known around a row
    public Panes(Surroundings given, EchoGate gate, FirstSteps firstSteps, Source source, Context context) {
        this.capture = given.capture();
        this.context = context;
        traffic = new TrafficViewModel(capture, given.clock(), given.texts(), given.background());
        detail = new DetailViewModel(traffic.selectedRowProperty(), capture, given.texts());
        ladder = new LadderViewModel(capture, given.texts(), gate, traffic.selectedProperty(), firstSteps);
        if (context.datagrams()) {
            ladder.setOneCallEach();
        }
        status = new StatusViewModel(capture, given.texts(), traffic, context.datagrams());
        rows = new RowExplainer(given.texts(), source);
        explain = new ExplainViewModel(given.texts(), () -> rows.explain(null, context));
        traffic.selectedRowProperty().subscribe(_ -> explainNow());
    }

    /// Whether anybody sees them; they follow only then.
    public void setShowing(boolean showing) {
        this.showing = showing;
    }

    public boolean showing() {
        return showing;
    }

    /// Takes in what came since.
    public void refresh() {
        if (!showing) {
            return;
        }
        traffic.refresh();
        detail.refresh();
        long last = capture.last();
        if (last - refreshed <= FOLLOWED) {
            follow();
        }
        refreshed = last;
    }

    /// Counts anew.
    public void refreshNumerals() {
        status.refresh();
        if (showing) {
            follow();
        }
    }

    private void follow() {
        ladder.refresh();
        explainNow();
    }

    /// Explains the selected row, or the newest where none is selected; anew when its answer has come.
    private void explainNow() {
        Row selected = traffic.selectedRowProperty().get();
        Row row = selected == null ? telling(traffic.newest()) : selected;
        Row partner = row != null && row.kind().message() ? context.partner(row) : null;
        long number = row == null ? 0 : row.number();
        long with = partner == null ? 0 : partner.number();
        if (number != explained || with != explainedWith) {
            explained = number;
            explainedWith = with;
            explain.show(() -> rows.explain(row, context));
        }
    }

    /// Of an end, the failure that led to it; else the row itself.
    private Row telling(Row newest) {
        if (newest == null || !(newest.event() instanceof SocketEvent.Closed)) {
            return newest;
        }
        for (long n = newest.number() - 1; n >= Math.max(capture.first(), newest.number() - CLOSE_BY); n--) {
            Row row = capture.row(n);
            if (row != null && row.event() instanceof SocketEvent.Failed && row.connection().equals(newest.connection())) {
                return row;
            }
        }
        return newest;
    }

    /// Offers the ladder what is worth choosing: the clients of the tab, then the foreign ones of its server.
    ///
    /// @param own null where a client has no connection yet
    public void offer(Stream<Connection> own, List<Peer> peers) {
        Stream<Connection> foreign = peers.stream().map(Peer::connection).filter(peer -> capture.twin(peer, NOW) == null);
        ladder.offer(Stream.concat(own.filter(Objects::nonNull), foreign).toList());
    }

    /// The text of the message that the server holds, empty where it holds none.
    public String held() {
        Row held = null;
        for (long n = capture.last(); n >= Math.max(capture.first(), capture.last() - HELD_BACK); n--) {
            Row row = capture.row(n);
            if (row == null) {
                continue;
            }
            if (held == null && row.event() instanceof SocketEvent.Held) {
                held = row;
            } else if (held != null && row.kind() == Row.Kind.IN && row.connection().equals(held.connection())) {
                return new String(row.bytes(), StandardCharsets.UTF_8).strip();
            }
        }
        return "";
    }

    public TrafficViewModel traffic() {
        return traffic;
    }

    public DetailViewModel detail() {
        return detail;
    }

    public LadderViewModel ladder() {
        return ladder;
    }

    public StatusViewModel status() {
        return status;
    }

    public ExplainViewModel explain() {
        return explain;
    }
}
