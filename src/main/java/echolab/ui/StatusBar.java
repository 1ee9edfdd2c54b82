package echolab.ui;

import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Lays out the bar at the foot of a tab: figures from left to right, some of which give way where there is no room for all.
public final class StatusBar implements AutoCloseable {

    /// The rank of the one that gives way last, and is shown on a projector too.
    public static final int ALWAYS_WANTED = -1;

    private final HBox bar;
    private final Texts texts;
    private final Look look;
    private final SortedMap<Integer, HBox> yielding = new TreeMap<>();
    private Subscription subscriptions = Subscription.EMPTY;

    public StatusBar(HBox bar, Texts texts, Look look) {
        this.bar = bar;
        this.texts = texts;
        this.look = look;
        bar.setMinWidth(0);
        // When it has been laid out all figures have the size that they want.
        subscriptions = bar.needsLayoutProperty().subscribe(needed -> {
            if (!needed) {
                fit();
            }
        });
    }

    /// Adds figures that are shown whenever they are not empty.
    ///
    /// @param tip the key of what is said of them, null for nothing
    public Figures add(ObservableValue<String> text, String tip) {
        Figures figures = figures(text, tip);
        bar.getChildren().add(figures);
        return figures;
    }

    /// Adds what a narrow bar has no room for, nor a projector but for what is always wanted.
    ///
    /// @param rank the highest goes first; each only once
    public void addYielding(int rank, ObservableValue<String> text, String tip) {
        HBox box = new HBox(figures(text, tip));
        box.getStyleClass().add("figure");
        yielding.put(rank, box);
        bar.getChildren().add(box);
    }

    /// What is added from now on stands at the right.
    public void addSpace() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        space.setMinWidth(0);
        bar.getChildren().add(space);
    }

    private Figures figures(ObservableValue<String> text, String tip) {
        Figures figures = new Figures();
        Controls.showWhen(figures, text.map(t -> !t.isEmpty()));
        subscriptions = subscriptions.and(text.subscribe(figures::set));
        if (tip != null) {
            Tooltip.install(figures, new Tooltip(texts.get(tip)));
        }
        return figures;
    }

    /// Shows as many figures as there is room for.
    private void fit() {
        double room = bar.getWidth() == 0 ? Double.MAX_VALUE : bar.getWidth() - bar.snappedLeftInset() - bar.snappedRightInset();
        for (Node each : bar.getChildren()) {
            room -= yielding.containsValue(each) || !each.isManaged() ? 0 : each.prefWidth(-1) + bar.getSpacing();
        }
        for (HBox box : yielding.values()) {
            boolean wanted = box.getChildren().getFirst().isManaged()
                    && (!look.largeBinding().get() || box == yielding.get(ALWAYS_WANTED));
            room -= wanted ? box.prefWidth(-1) + bar.getSpacing() : 0;
            box.setVisible(wanted && room >= 0);
            box.setManaged(box.isVisible());
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
