package echolab.ui.ladder;

import echolab.ui.Palette;
import echolab.ui.Pen;
import echolab.ui.ladder.Item.Step;
import echolab.ui.ladder.LadderModel.End;
import echolab.ui.ladder.LadderModel.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// The live sequence diagram. It draws what it is shown, when it is told and when its size changes, and has no clock of its own:
/// whoever has one calls [#tick(double)].
public final class LadderView extends Region {

    private static final End NONE = new End("", "", Kind.OURS);

    private final Canvas canvas = new Canvas();
    private final Pen pen = new Pen(canvas.getGraphicsContext2D());
    private final Words words;
    private final LadderPainter painter;
    private final EndPainter ends;
    private final StripPainter strips;
    private final Pace pace = new Pace();
    private LadderModel model = new LadderModel(NONE, NONE, List.of(), List.of(), false);
    private LadderModel latest = model;
    private long[] keys = {};
    private Placing placing = new Placing(List.of(), Metrics.DESK, 0, 0);
    private double offset;
    private boolean following = true;
    private boolean paused;
    private long selected;
    private boolean unseen;
    private LongConsumer onSelect = _ -> { };

    public LadderView(Words words) {
        this.words = words;
        painter = new LadderPainter(pen, words);
        ends = new EndPainter(pen);
        strips = new StripPainter(pen, words);
        canvas.setManaged(false);
        getChildren().add(canvas);
        getStyleClass().add("ladder");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setMinSize(0, 0);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows this from now on; while paused, from the end of the pause on.
    public void show(LadderModel shown) {
        latest = shown;
        if (!paused) {
            take();
        }
        requestLayout();
    }

    /// @param rootSize the size of the root font in pixels, of which all sizes here are multiples
    public void setLook(Palette palette, double rootSize) {
        pen.dress(palette, rootSize);
        requestLayout();
    }

    /// @param seconds that one arrow takes to appear and to cross; 0 shows everything as it happens
    public void setPace(double seconds) {
        pace.set(seconds);
        take();
        requestLayout();
    }

    /// Freezes the picture. What happens meanwhile is counted and appears when the pause ends.
    public void setPaused(boolean paused) {
        this.paused = paused;
        if (!paused) {
            take();
        }
        requestLayout();
    }

    /// Lets arrows grow where the pace is slow.
    ///
    /// @param seconds since the last call
    /// @return whether something is still on its way, so that further ticks are wanted
    public boolean tick(double seconds) {
        boolean moved = !paused && pace.tick(seconds, keys);
        if (moved) {
            requestLayout();
        }
        return moved;
    }

    /// Selects what tells of a row and brings it into view; 0 selects nothing. The callback is not called.
    public void select(long row) {
        if (row != selected) {
            selected = row;
            unseen = true;
            requestLayout();
        }
    }

    /// @param callback gets the number of the row that a click or a key has selected
    public void setOnSelect(LongConsumer callback) {
        onSelect = callback;
    }

    /// Whether the newest is kept in view.
    public boolean following() {
        return following;
    }

    private void take() {
        model = latest;
        keys = keys(model);
        pace.follow(keys);
    }

    private static long[] keys(LadderModel model) {
        return model.items().stream().filter(Step.class::isInstance).map(Step.class::cast)
                .flatMap(step -> step.arrows().stream()).mapToLong(Arrow::key).toArray();
    }

    private int waiting() {
        long newest = Arrays.stream(keys).max().orElse(0);
        int missed = paused ? (int) Arrays.stream(keys(latest)).filter(key -> key > newest).count() : 0;
        return pace.waiting(keys) + missed;
    }

    private void arrange() {
        placing = new Placing(model.items(), LadderPainter.metrics(pen.palette()), pace.shown(keys), pace.progress());
        offset = following ? end() : Math.clamp(offset, 0, end());
        Placing.Placed placed = placing.telling(selected);
        setAccessibleText(placed == null ? null : Summary.of(placed.item(), words));
    }

    private double top() {
        return Math.rint(pen.em(Metrics.TOP));
    }

    private double bottom() {
        return Math.max(top(), getHeight() - strips.height(model.strips()));
    }

    private double end() {
        return Math.max(0, pen.em(placing.height()) - (bottom() - top()));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        arrange();
        reveal();
        pen.begin(width, height);
        if (model.isEmpty() || width < pen.em(16)) {
            return;
        }
        painter.measure(width);
        ends.place(painter.left(), painter.right(), width);
        Placing.Placed marked = placing.telling(selected);
        if (marked != null) {
            painter.band(marked, offset, top(), bottom());
        }
        ends.lifelines(model, bottom());
        painter.items(placing, offset, top(), bottom(), selected);
        ends.heads(model);
        painter.waiting(waiting(), bottom());
        strips.paint(model.strips(), painter.left(), painter.right(), bottom(), width);
    }

    private void scroll(ScrollEvent event) {
        offset = Math.clamp(offset - event.getDeltaY(), 0, end());
        following = offset >= end() - 1;
        event.consume();
        requestLayout();
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getY() >= top() && event.getY() < bottom()) {
            choose(placing.rowAt((event.getY() - top() + offset) / pen.em(1)));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        List<Long> rows = placing.rows();
        int at = rows.indexOf(selected);
        switch (event.getCode()) {
            case UP -> move(rows, at < 0 ? rows.size() - 1 : at - 1);
            case DOWN -> move(rows, at < 0 ? rows.size() - 1 : at + 1);
            case HOME -> move(rows, 0);
            case END -> {
                following = true;
                requestLayout();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(List<Long> rows, int index) {
        if (!rows.isEmpty()) {
            choose(rows.get(Math.clamp(index, 0, rows.size() - 1)));
        }
    }

    private void choose(long row) {
        if (row > 0) {
            select(row);
            onSelect.accept(row);
        }
    }

    private void reveal() {
        Placing.Placed placed = placing.telling(selected);
        if (!unseen || placed == null) {
            return;
        }
        unseen = false;
        double top = pen.em(placed.top());
        double bottom = pen.em(placed.bottom());
        double view = bottom() - top();
        if (top < offset || bottom > offset + view) {
            offset = Math.clamp(top < offset ? top : bottom - view, 0, end());
            following = offset >= end() - 1;
        }
    }
}
