package echolab.ui.traffic;

import echolab.capture.Capture;
import echolab.capture.RoundTrips;
import echolab.capture.Totals;
import echolab.ui.Texts;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The figures of the status bar. They count always, whatever is paused or filtered.
public final class StatusViewModel {

    private final Capture capture;
    private final Texts texts;
    private final TrafficViewModel traffic;
    private final boolean datagrams;
    private final String words;
    private final ReadOnlyBooleanWrapper alive = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper open = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper out = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper in = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper errors = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hidden = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lost = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper median = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper window = new ReadOnlyStringWrapper("");
    private long messagesBefore;
    private long nanosBefore = System.nanoTime();

    /// @param datagrams whether its sockets carry datagrams; else streams
    public StatusViewModel(Capture capture, Texts texts, TrafficViewModel traffic, boolean datagrams) {
        this.capture = capture;
        this.texts = texts;
        this.traffic = traffic;
        this.datagrams = datagrams;
        words = datagrams ? "status.udp." : "status.";
        texts.localeProperty().subscribe(this::refresh);
    }

    /// Counts anew; a few times a second is enough.
    public void refresh() {
        Totals totals = capture.totals();
        long now = System.nanoTime();
        long messages = totals.in().messages();
        double perSecond = Math.max(0, messages - messagesBefore) / Math.max(0.05, (now - nanosBefore) / 1e9);
        messagesBefore = messages;
        nanosBefore = now;
        alive.set(totals.open() + totals.listening() > 0);
        open.set(texts.get(words + "open", datagrams ? totals.open() - totals.peers() + totals.listening() : totals.open()));
        out.set(texts.get(words + "out", totals.out().messages(), texts.size(totals.out().bytes())));
        in.set(texts.get(words + "in", messages, texts.size(totals.in().bytes())));
        rate.set(texts.get("status.rate", texts.rate(perSecond)));
        errors.set(totals.errors() == 0 ? "" : texts.get("status.errors", totals.errors(), totals.errors()));
        hidden.set(texts.get("status.hidden", traffic.hidden()));
        lost.set(texts.get(words + "lost", totals.missed()));
        refused.set(datagrams ? texts.get("status.udp.refused", totals.unanswered()) : "");
        RoundTrips trips = capture.roundTrips();
        boolean some = trips.count() > 0;
        median.set(texts.get("status.p50", some ? texts.millis(trips.p50()) + "\u00a0ms" : "\u2013"));
        tail.set(texts.get("status.p99", some ? texts.millis(trips.p99()) + "\u00a0ms" : "\u2013"));
        window.set(some ? texts.get("status.last", trips.count()) : "");
    }

    /// Whether any socket is open.
    public ReadOnlyBooleanProperty aliveProperty() {
        return alive.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty outProperty() {
        return out.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty inProperty() {
        return in.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty errorsProperty() {
        return errors.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty lostProperty() {
        return lost.getReadOnlyProperty();
    }

    /// Datagrams that our server did not answer; empty where there are only streams.
    public ReadOnlyStringProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty medianProperty() {
        return median.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty tailProperty() {
        return tail.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty windowProperty() {
        return window.getReadOnlyProperty();
    }
}
