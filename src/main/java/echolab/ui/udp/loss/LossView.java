package echolab.ui.udp.loss;

import echolab.ui.Palette;
import echolab.ui.Pen;
import echolab.ui.Texts;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The loss strip on a canvas. A cursor goes from column to column, by mouse or by key, and says what the column says.
///
/// Left and right go on by one column, with Ctrl to the next one that something happened to; Home and End to the first and the
/// last; Enter chooses; Escape takes the cursor away.
final class LossView extends Region {

    private static final int NOWHERE = -1;
    private static final double LEAST_HEIGHT = 5.5;
    private static final double PREFERRED_HEIGHT = 13.5;

    private final Canvas canvas = new Canvas();
    private final Pen pen = new Pen(canvas.getGraphicsContext2D());
    private final LossPainter painter;
    private final Readout readout;
    private final String name;
    private Strip strip = Strip.EMPTY;
    private LossMetrics at = LossMetrics.of(pen, 0, 1, 1);
    private int cursor = NOWHERE;
    private Consumer<Strip.Span> onChoose = _ -> { };
    private IntConsumer onResolution = _ -> { };

    LossView(Texts texts) {
        painter = new LossPainter(pen, texts);
        readout = new Readout(texts);
        name = texts.get("loss.strip");
        canvas.setManaged(false);
        getChildren().add(canvas);
        getStyleClass().add("loss-strip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        setAccessibleHelp(texts.get("loss.strip.help"));
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> moveTo(columnAt(e)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> moveTo(NOWHERE));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        widthProperty().subscribe((_, _) -> measure());
    }

    void show(Strip shown) {
        strip = shown;
        cursor = Math.min(cursor, strip.size() - 1);
        measure();
        requestLayout();
    }

    /// @param rootSize the size of the root font in pixels, of which all sizes here are multiples
    void setLook(Palette palette, double rootSize) {
        pen.dress(palette, rootSize);
        setMinHeight(pen.em(LEAST_HEIGHT));
        setPrefHeight(pen.em(PREFERRED_HEIGHT));
        measure();
        requestLayout();
    }

    /// @param callback gets the datagrams of the column that a click or Enter has chosen
    void setOnChoose(Consumer<Strip.Span> callback) {
        onChoose = callback;
    }

    /// @param callback gets how many columns have room, when that changes
    void setOnResolution(IntConsumer callback) {
        onResolution = callback;
        measure();
    }

    /// What the column under the cursor says, null where there is none.
    String said() {
        return cursor == NOWHERE ? null : readout.of(strip, cursor);
    }

    private void measure() {
        if (getWidth() > 0) {
            at = LossMetrics.of(pen, painter.gutter(strip), getWidth(), getHeight());
            onResolution.accept((int) at.width());
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        at = LossMetrics.of(pen, painter.gutter(strip), getWidth(), getHeight());
        pen.begin(getWidth(), getHeight());
        painter.paint(strip, at);
        if (cursor != NOWHERE) {
            painter.cursor(strip, cursor, said(), at);
        }
    }

    private int columnAt(MouseEvent event) {
        return strip.at((event.getX() - at.left()) / at.width());
    }

    private void press(MouseEvent event) {
        requestFocus();
        moveTo(columnAt(event));
        choose();
        event.consume();
    }

    private void choose() {
        if (cursor != NOWHERE) {
            onChoose.accept(strip.span(cursor));
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> moveTo(next(-1, event.isShortcutDown()));
            case RIGHT -> moveTo(next(1, event.isShortcutDown()));
            case HOME -> moveTo(0);
            case END -> moveTo(strip.size() - 1);
            case ENTER -> choose();
            case ESCAPE -> moveTo(NOWHERE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private int next(int step, boolean marked) {
        int start = cursor == NOWHERE && step < 0 ? strip.size() : cursor;
        int next = start + step;
        while (marked && next >= 0 && next < strip.size() && !strip.marked(next)) {
            next += step;
        }
        return Math.clamp(next, Math.min(0, strip.size() - 1), strip.size() - 1);
    }

    private void moveTo(int column) {
        int to = Math.min(column, strip.size() - 1);
        if (cursor != to) {
            cursor = to;
            setAccessibleText(cursor == NOWHERE ? name : said());
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            requestLayout();
        }
    }
}
