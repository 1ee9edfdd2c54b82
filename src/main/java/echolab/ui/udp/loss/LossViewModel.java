package echolab.ui.udp.loss;

import echolab.net.udp.Ledger.Fates;
import echolab.net.udp.Ledger;
import echolab.ui.Texts;
import echolab.ui.udp.loss.Strip.Span;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What became of the numbered datagrams of one client: figures that always count, and a strip that can be paused.
public final class LossViewModel {

    /// What the pane asks of its tab.
    ///
    /// @param number numbers each datagram from now on, and sends
    /// @param select selects the datagram of this number in the list
    public record Actions(Runnable number, LongConsumer select) { }

    private final Supplier<Ledger> chosen;
    private final Actions actions;
    private final ObjectProperty<UpperPane> pane = new SimpleObjectProperty<>(UpperPane.LADDER);
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty impaired = new SimpleStringProperty("");
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Fates> fates = new ReadOnlyObjectWrapper<>(Fates.NONE);
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>(Strip.EMPTY);
    private Ledger ledger;
    private Fates seen = Fates.NONE;
    private int resolution = 1;

    /// @param chosen the ledger of the client that is looked at now, null where there is none
    public LossViewModel(Supplier<Ledger> chosen, Actions actions) {
        this.chosen = chosen;
        this.actions = actions;
        pane.subscribe((_, _) -> refresh());
        paused.subscribe((_, _) -> refresh());
    }

    /// Reads the strip anew where something has changed, unless it is paused or out of sight.
    public void refresh() {
        Ledger now = chosen.get();
        boolean other = now != ledger;
        if (!other && (paused.get() || pane.get() != UpperPane.LOSS)) {
            return;
        }
        ledger = now;
        Fates current = current();
        if (other || !current.equals(seen)) {
            seen = current;
            read();
        }
        if (other || empty.get()) {
            count(current);
        }
    }

    private void count(Fates current) {
        fates.set(current);
        empty.set(current.sent() == 0);
    }

    /// Counts anew; a few times a second is enough.
    public void refreshNumerals() {
        count(current());
    }

    private Fates current() {
        return ledger == null ? Fates.NONE : ledger.fates(System.nanoTime());
    }

    private void read() {
        if (ledger == null) {
            strip.set(Strip.EMPTY);
            return;
        }
        long sent = ledger.sent();
        long first = Math.max(1, sent + 1 - Ledger.KEPT);
        NumberAxis axis = NumberAxis.of(first, sent);
        int columns = (int) Math.rint(resolution * (axis.share(sent) - axis.share(first - 1)));
        strip.set(Strip.of(ledger.columns(Ledger.KEPT, Math.max(1, columns))));
    }

    /// @param columns that have room from left to right, at least 1
    void setResolution(int columns) {
        if (resolution != columns) {
            resolution = columns;
            if (!paused.get()) {
                read();
            }
        }
    }

    String value(LossFigure figure, Texts texts) {
        return figure.value(fates.get(), texts);
    }

    /// What stands beside a figure, empty where there is nothing to say.
    String remark(LossFigure figure, Texts texts) {
        return figure.remark(fates.get(), texts);
    }

    /// Whether the fate of some is still open, so that something will change though nothing is sent.
    boolean waiting() {
        return fates.get().underway() > 0;
    }

    /// Numbers each datagram from now on, and sends.
    public void number() {
        actions.number().run();
    }

    /// Selects, of these datagrams, the first that something has happened to; the first one where nothing has.
    void choose(Span span) {
        long number = span.first();
        if (span.count() > 1 && ledger != null) {
            int back = (int) Math.min(Ledger.KEPT, ledger.sent() + 1 - number);
            Strip each = Strip.of(ledger.columns(back, back));
            for (long n = span.last(); n >= Math.max(span.first(), each.cut().first()); n--) {
                number = each.marked((int) (n - each.cut().first())) ? n : number;
            }
        }
        actions.select().accept(number);
    }

    /// Which pane stands at the top of the tab.
    public ObjectProperty<UpperPane> paneProperty() {
        return pane;
    }

    /// Who sends what to whom.
    public StringProperty titleProperty() {
        return title;
    }

    /// What our own server does to datagrams on purpose, empty where it does nothing.
    public StringProperty impairedProperty() {
        return impaired;
    }

    /// Whether the strip stands still; the figures count on.
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /// Whether nothing was numbered yet.
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Fates> fatesProperty() {
        return fates.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Strip> stripProperty() {
        return strip.getReadOnlyProperty();
    }
}
