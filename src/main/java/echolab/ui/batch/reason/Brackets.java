package echolab.ui.batch.reason;

import echolab.net.batch.Mode;
import echolab.ui.Palette;
import echolab.ui.Pen;
import echolab.ui.Texts;
import echolab.ui.batch.ModeLook;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Packets as blocks in the colour of their mode, and over them a bracket for each call into the kernel.
final class Brackets extends Region {

    /// In em of the root font.
    private static final double HEIGHT = 1.27;
    private static final double FEET = 0.38;
    private static final double GAP = 0.18;
    private static final double BLOCK = 0.46;
    private static final double ALONE = 1.17;
    private static final double SHARED = 0.77;
    private static final double MORE = 1.1;
    /// Packets that make a call each: enough to see that they are many.
    private static final int SINGLES = 13;

    private final Canvas canvas = new Canvas();
    private final Pen pen = new Pen(canvas.getGraphicsContext2D());
    private final Mode mode;
    private final boolean shares;

    Brackets(Lane lane, Texts texts) {
        mode = lane.mode();
        shares = lane.shares();
        canvas.setManaged(false);
        getChildren().add(canvas);
        getStyleClass().add("reason-calls");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(texts.get(shares ? "batch.picture.shared" : "batch.picture.alone", ModeLook.name(mode, texts)));
    }

    /// @param rootSize the size of the root font in pixels, of which all sizes here are multiples
    void setLook(Palette palette, double rootSize) {
        pen.dress(palette, rootSize);
        setMinHeight(pen.em(HEIGHT));
        setPrefHeight(pen.em(HEIGHT));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        if (shares) {
            paintShared();
        } else {
            paintAlone();
        }
    }

    private void paintAlone() {
        double pitch = pen.em(ALONE);
        double line = pen.palette().size().border();
        int blocks = (int) Math.min(SINGLES, (getWidth() + pitch - pen.em(BLOCK)) / pitch);
        for (int i = 0; i < blocks; i++) {
            double left = Math.rint(i * pitch);
            double over = pen.em((ALONE - BLOCK) / 2 - 0.12);
            bracket(left, left + pen.em(BLOCK) + 2 * over - line);
            block(left + over);
        }
    }

    private void paintShared() {
        double pitch = pen.em(SHARED);
        int blocks = (int) Math.max(1, (getWidth() - pen.em(MORE) - pen.em(BLOCK)) / pitch + 1);
        double end = Math.rint((blocks - 1) * pitch) + pen.em(BLOCK);
        bracket(0, end);
        for (int i = 0; i < blocks; i++) {
            block(Math.rint(i * pitch));
        }
        pen.text(Pen.Face.SEMI_BOLD, 0.92, pen.palette().ink().muted(), "\u2026", end + pen.em(0.3), getHeight() - pen.em(0.3));
    }

    private void bracket(double left, double right) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        double width = pen.palette().size().border();
        double top = width / 2;
        graphics.setStroke(pen.palette().ink().text());
        graphics.setLineWidth(width);
        double[] xs = {left + top, left + top, right - top, right - top};
        graphics.strokePolyline(xs, new double[] {pen.em(FEET), top, top, pen.em(FEET)}, xs.length);
    }

    private void block(double left) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        Palette palette = pen.palette();
        double top = Math.rint(pen.em(FEET + GAP));
        double height = Math.rint(pen.em(HEIGHT)) - top;
        double width = Math.rint(pen.em(BLOCK));
        Color edge = palette.ink().text();
        graphics.setFill(palette.cored() ? edge : ModeLook.color(mode, palette));
        graphics.fillRect(left, top, width, height);
        if (palette.cored()) {
            double border = palette.size().border();
            graphics.setFill(ModeLook.color(mode, palette));
            graphics.fillRect(left + border, top + border, width - 2 * border, height - 2 * border);
        }
    }
}
