package echolab.ui.udp;

import echolab.net.udp.Impairments;
import echolab.ui.Field;
import echolab.ui.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The lossy network that our own server plays. While it is on, what the fields say holds from the next answer on; a bad field
/// leaves it as it was.
public final class LossyViewModel {

    private final Texts texts;
    private final Field drop;
    private final Field delay;
    private final Field twice;
    private final Field reorder;
    private final Field seed;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Impairments> impairments = new ReadOnlyObjectWrapper<>(Impairments.NONE);

    LossyViewModel(Texts texts) {
        this.texts = texts;
        drop = new Field(texts, "2 %");
        delay = new Field(texts, "1 %");
        twice = new Field(texts, "1 %");
        reorder = new Field(texts, "1 %");
        seed = new Field(texts, "42");
        // Values are looked at after the field itself has, which accepts each new text.
        for (Field field : new Field[] {drop, delay, twice, reorder, seed}) {
            field.textProperty().subscribe(_ -> apply());
        }
        on.subscribe(_ -> apply());
    }

    private void apply() {
        if (!on.get()) {
            impairments.set(Impairments.NONE);
            return;
        }
        int dropped = percent(drop);
        int delayed = percent(delay);
        int doubled = percent(twice);
        int reordered = percent(reorder);
        int start = seed.number(0, Integer.MAX_VALUE, "field.seed.range");
        if (Math.min(Math.min(dropped, delayed), Math.min(Math.min(doubled, reordered), start)) >= 0) {
            impairments.set(new Impairments(dropped, delayed, doubled, reordered, start));
        }
    }

    private static int percent(Field field) {
        return field.number(0, 100, "field.percent.range");
    }

    /// What is done to the answers, in words; empty where nothing is.
    String said() {
        Impairments now = impairments.get();
        return now.active() ? texts.get("udp.lossy.badge", now.drop(), now.delay(), now.twice(), now.reorder()) : "";
    }

    /// Per cent of the answers that are dropped.
    public Field drop() {
        return drop;
    }

    public Field delay() {
        return delay;
    }

    public Field twice() {
        return twice;
    }

    public Field reorder() {
        return reorder;
    }

    /// Where the sequence of chances begins: the same seed, the same fates.
    public Field seed() {
        return seed;
    }

    public BooleanProperty onProperty() {
        return on;
    }

    public ReadOnlyObjectProperty<Impairments> impairmentsProperty() {
        return impairments.getReadOnlyProperty();
    }
}
