package echolab.ui.batch.chart;

import echolab.net.batch.Mode;
import echolab.ui.Palette;
import echolab.ui.Pen;
import echolab.ui.batch.chart.LabelPainter.Label;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The chart on a canvas. A cursor says what the lines have at a time, by mouse or by key; a click on a line or its name selects its mode.
///
/// Left and right move the cursor, with Ctrl ten times as far, Home and End to the ends; up and down go from mode to mode; Escape takes
/// away the cursor, then the selection.
final class ChartView extends Region {

    private static final double LEAST_HEIGHT = 8;
    private static final double PREFERRED_HEIGHT = 28;
    /// Steps of the cursor over the whole axis.
    private static final int STEPS = 100;
    /// A click so near to a line means it, in em.
    private static final double NEAR = 0.9;
    private static final long NOWHERE = -1;

    private final Canvas canvas = new Canvas();
    private final Pen pen = new Pen(canvas.getGraphicsContext2D());
    private final ChartWords words;
    private final ChartPainter painter;
    private Chart chart = Chart.EMPTY;
    private ChartMetrics at;
    private List<Label> labels = List.of();
    private Mode selected;
    private long cursor = NOWHERE;
    private Consumer<Mode> onSelect = _ -> { };

    ChartView(ChartWords words) {
        this.words = words;
        painter = new ChartPainter(pen, words);
        at = painter.measure(chart, 1, 1);
        canvas.setManaged(false);
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(words.help());
        say();
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> moveTo(timeAt(e.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> moveTo(NOWHERE));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusVisibleProperty().subscribe(_ -> requestLayout());
    }

    void show(Chart shown) {
        chart = shown;
        cursor = Math.min(cursor, chart.times().end());
        say();
        requestLayout();
    }

    /// Where the labels stand, in the order of the traces.
    List<Label> labels() {
        return labels;
    }

    /// @param mode null for none
    void select(Mode mode) {
        selected = mode;
        requestLayout();
    }

    /// @param callback gets the mode that was chosen, null for none
    void setOnSelect(Consumer<Mode> callback) {
        onSelect = callback;
    }

    /// @param rootSize the size of the root font in pixels, of which all sizes here are multiples
    void setLook(Palette palette, double rootSize) {
        pen.dress(palette, rootSize);
        setMinHeight(pen.em(LEAST_HEIGHT));
        setPrefHeight(pen.em(PREFERRED_HEIGHT));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        pen.begin(getWidth(), getHeight());
        at = painter.measure(chart, getWidth(), getHeight());
        labels = painter.paint(chart, at, selected);
        if (cursor != NOWHERE && !chart.traces().isEmpty()) {
            painter.cursor(chart, Readout.of(chart, cursor), at);
        }
        if (isFocusVisible()) {
            ring();
        }
    }

    private void ring() {
        double width = 2 * pen.palette().size().border();
        pen.graphics().setStroke(pen.palette().ink().accent());
        pen.graphics().setLineWidth(width);
        pen.graphics().strokeRect(width / 2, width / 2, getWidth() - width, getHeight() - width);
    }

    private long timeAt(double x) {
        return x < at.left() || x > at.right() ? NOWHERE : (long) ((x - at.left()) / at.width() * chart.times().end());
    }

    private void press(MouseEvent event) {
        requestFocus();
        choose(modeAt(event.getX(), event.getY()));
        event.consume();
    }

    /// @return null where there is no line and no label
    private Mode modeAt(double x, double y) {
        if (x > at.right()) {
            return labels.stream().filter(label -> label.at(y)).map(label -> label.trace().mode()).findFirst().orElse(null);
        }
        Mode nearest = null;
        double least = pen.em(NEAR);
        for (Readout.Line line : Readout.of(chart, timeAt(x)).lines()) {
            double distance = Math.abs(at.y(chart.rates().share(line.rate())) - y);
            if (distance < least) {
                least = distance;
                nearest = line.trace().mode();
            }
        }
        return nearest;
    }

    private void choose(Mode mode) {
        if (mode != selected) {
            onSelect.accept(mode);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && cursor == NOWHERE && selected == null) {
            return;
        }
        int far = event.isShortcutDown() ? 10 : 1;
        switch (event.getCode()) {
            case LEFT -> step(-far);
            case RIGHT -> step(far);
            case HOME -> moveTo(0);
            case END -> moveTo(chart.times().end());
            case UP -> choose(neighbour(-1));
            case DOWN -> choose(neighbour(1));
            case ESCAPE -> escape();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void escape() {
        if (cursor != NOWHERE) {
            moveTo(NOWHERE);
        } else {
            choose(null);
        }
    }

    private void step(int steps) {
        long end = chart.times().end();
        long start = cursor == NOWHERE ? steps > 0 ? -end / STEPS : end + end / STEPS : cursor;
        moveTo(Math.clamp(start + steps * end / STEPS, 0, end));
    }

    /// The mode whose label stands above or below that of the selected one.
    private Mode neighbour(int step) {
        List<Mode> modes = labels.stream().sorted((a, b) -> Double.compare(a.middle(), b.middle())).map(label -> label.trace().mode()).toList();
        if (modes.isEmpty()) {
            return null;
        }
        int now = modes.indexOf(selected);
        return modes.get(now < 0 ? step > 0 ? 0 : modes.size() - 1 : Math.clamp(now + step, 0, modes.size() - 1));
    }

    private void moveTo(long time) {
        if (cursor != time) {
            cursor = time;
            say();
            requestLayout();
        }
    }

    /// What the chart says in words: how the modes stand, or what they had where the cursor is.
    private void say() {
        String text = cursor == NOWHERE ? words.standing(chart) : words.readout(chart.times(), Readout.of(chart, cursor));
        if (!text.equals(getAccessibleText())) {
            setAccessibleText(text);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
