package echolab.ui.bytes;

import echolab.ui.Palette;
import echolab.ui.Pen;
import java.util.HexFormat;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// One message as text, as hex, or as both, with the same bytes selected in either. Only the lines in view are drawn, so that
/// 64 KiB scroll as one line does.
public final class BytesView extends Region {

    public enum Mode { TEXT, HEX, BOTH }

    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final Pen pen = new Pen(canvas.getGraphicsContext2D());
    private final BytesPainter painter = new BytesPainter(pen);
    private byte[] bytes = {};
    private Glyphs glyphs = Glyphs.of(bytes);
    private Mode mode = Mode.BOTH;
    private int difference = -1;
    private Selection selection;
    private Sheet sheet;

    public BytesView() {
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        canvas.setManaged(false);
        bar.valueProperty().addListener(_ -> requestLayout());
        getChildren().addAll(canvas, bar);
        getStyleClass().add("bytes");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setMinSize(0, 0);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> point(event, event.isShiftDown()));
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> point(event, true));
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// @param shown           not to be changed afterwards
    /// @param firstDifference the offset of the byte to mark, -1 for none
    public void show(byte[] shown, int firstDifference) {
        if (shown != bytes) {
            bytes = shown;
            glyphs = Glyphs.of(bytes);
            selection = null;
            bar.setValue(0);
        }
        difference = firstDifference;
        renew();
    }

    public void setMode(Mode mode) {
        this.mode = mode;
        renew();
    }

    /// @param rootSize the size of the root font in pixels, of which all sizes here are multiples
    public void setLook(Palette palette, double rootSize) {
        pen.dress(palette, rootSize);
        renew();
    }

    /// Selects bytes.
    ///
    /// @param from the first one
    /// @param end  behind the last one; no more than there are
    /// @param hex  whether copying gives hex, else text
    public void select(int from, int end, boolean hex) {
        selection = from < end ? new Selection(from, end - 1, hex) : null;
        requestLayout();
    }

    /// What copying gives: hex where the selection was begun in the hex part, else text; empty where nothing is selected.
    public String selected() {
        return selection == null ? "" : selection.copy(bytes, glyphs);
    }

    private void renew() {
        sheet = null;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            sheet = null;
        }
        if (sheet == null) {
            sheet = new Sheet(glyphs, mode, width - bar.prefWidth(-1), pen.em(1));
        }
        placeBar(width, height);
        pen.begin(width, height);
        painter.paint(bytes, glyphs, sheet, selection, difference, Math.rint(bar.getValue()), height);
        setAccessibleText(describe());
    }

    private void placeBar(double width, double height) {
        double beyond = Math.max(0, sheet.height() - height);
        bar.setVisible(beyond > 0);
        bar.setMax(beyond);
        bar.setValue(Math.min(bar.getValue(), beyond));
        bar.setVisibleAmount(beyond == 0 ? 0 : beyond * height / sheet.height());
        bar.setUnitIncrement(sheet.lineHeight());
        bar.setBlockIncrement(height - sheet.lineHeight());
        double barWidth = bar.prefWidth(-1);
        bar.resizeRelocate(width - barWidth, 0, barWidth, height);
    }

    private String describe() {
        int at = selection == null ? difference : selection.caret();
        if (at < 0 || at >= bytes.length) {
            return null;
        }
        int glyph = glyphs.at(at);
        return "%04x: %s %s".formatted(at, HexFormat.of().toHexDigits(bytes[at]), glyphs.text(glyph));
    }

    private void point(MouseEvent event, boolean extend) {
        requestFocus();
        Sheet.Hit hit = sheet == null ? null : sheet.at(event.getX(), event.getY() + bar.getValue());
        if (hit != null) {
            selection = extend && selection != null ? selection.to(hit.offset())
                    : new Selection(hit.offset(), hit.offset(), hit.hex());
            reveal();
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (bytes.length == 0 || sheet == null) {
            return;
        }
        if (ALL.match(event)) {
            selection = new Selection(0, bytes.length - 1, selection == null ? mode == Mode.HEX : selection.hex());
        } else if (COPY.match(event)) {
            copy();
        } else if (!move(event)) {
            return;
        }
        event.consume();
        requestLayout();
    }

    private void copy() {
        if (selection != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(selected());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private boolean move(KeyEvent event) {
        Selection now = selection == null ? new Selection(0, 0, mode == Mode.HEX) : selection;
        int next = switch (event.getCode()) {
            case LEFT -> step(now, -1);
            case RIGHT -> step(now, 1);
            case UP -> line(now, -1);
            case DOWN -> line(now, 1);
            case HOME -> 0;
            case END -> bytes.length - 1;
            default -> -1;
        };
        if (next < 0 || event.isShortcutDown()) {
            return false;
        }
        selection = event.isShiftDown() ? now.to(next) : new Selection(next, next, now.hex());
        reveal();
        return true;
    }

    private int step(Selection now, int by) {
        int next = now.hex() ? now.caret() + by
                : glyphs.start(Math.clamp(glyphs.at(now.caret()) + by, 0, glyphs.count() - 1));
        return Math.clamp(next, 0, bytes.length - 1);
    }

    private int line(Selection now, int by) {
        if (now.hex()) {
            int next = now.caret() + by * sheet.bytesPerLine();
            return next < 0 || next >= bytes.length ? now.caret() : next;
        }
        int glyph = glyphs.at(now.caret());
        int line = sheet.wrap().line(glyph) + by;
        return line < 0 || line >= sheet.wrap().lines() ? now.caret()
                : glyphs.start(sheet.wrap().glyphAt(line, sheet.wrap().column(glyph)));
    }

    private void reveal() {
        double top = sheet.lineTop(selection.caret(), selection.hex());
        double view = getHeight() - sheet.lineHeight();
        bar.setValue(Math.clamp(Math.min(top, Math.max(bar.getValue(), top - view)), 0, bar.getMax()));
        requestLayout();
    }
}
