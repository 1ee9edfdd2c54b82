package echolab.ui.ladder;

import echolab.ui.Pen;
import echolab.ui.Pen.Face;
import echolab.ui.ladder.Strip.Block;
import echolab.ui.ladder.Strip.Part;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws how writes and reads cut the same stream: above the writes, below the reads, each byte under itself. Bytes of one write
/// have one colour and one number, so that a read of two writes shows both.
final class StripPainter {

    private static final double BAND = 1.62;
    private static final double BETWEEN = 0.6;
    private static final double PAD = 0.7;
    /// Half the room between two calls.
    private static final double CALL_GAP = 0.12;

    /// Tints of the Okabe-Ito colours, light enough for black text.
    private static final List<Color> TINTS = List.of(Color.web("#a6d5f2"), Color.web("#f7d58a"), Color.web("#99dcc8"),
            Color.web("#eccbdd"), Color.web("#f6ef9c"), Color.web("#f3b48d"));
    private static final Color UNKNOWN = Color.web("#d8dee4");

    private final Pen pen;
    private final Words words;
    private final GraphicsContext g;

    StripPainter(Pen pen, Words words) {
        this.pen = pen;
        this.words = words;
        this.g = pen.graphics();
    }

    /// The height that it takes, in pixels.
    double height(List<Strip> strips) {
        return strips.isEmpty() ? 0 : Math.rint(pen.em(strips.size() * (2 * BAND + BETWEEN + PAD) + PAD));
    }

    void paint(List<Strip> strips, double left, double right, double top, double width) {
        if (strips.isEmpty()) {
            return;
        }
        g.setFill(pen.palette().ground().page());
        g.fillRect(0, top, width, height(strips));
        g.setStroke(pen.palette().line().hairline());
        g.setLineWidth(pen.palette().size().border());
        g.strokeLine(0, top + 0.5, width, top + 0.5);
        double y = top + pen.em(PAD);
        for (Strip strip : strips) {
            paint(strip, left, right, Math.rint(y));
            y += pen.em(2 * BAND + BETWEEN + PAD);
        }
    }

    private void paint(Strip strip, double left, double right, double y) {
        TreeMap<Long, Double> places = places(strip, left, right);
        double band = Math.rint(pen.em(BAND));
        double below = Math.rint(y + band + pen.em(BETWEEN));
        hairlines(places, y + band, below, strip);
        String arrow = strip.toServer() ? "→ " : "← ";
        String writes = strip.writer().isEmpty() ? "" : arrow + words.get("ladder.strip.writes", strip.writer());
        String reads = strip.reader().isEmpty() ? "" : arrow + words.get("ladder.strip.reads", strip.reader());
        row(strip.writes(), places, y, left, right, writes);
        row(strip.reads(), places, below, left, right, reads);
    }

    /// Where each cut of the stream stands. Short stretches get more room than their share, else they could not be read.
    private static TreeMap<Long, Double> places(Strip strip, double left, double right) {
        TreeSet<Long> cuts = new TreeSet<>();
        for (List<Block> blocks : List.of(strip.writes(), strip.reads())) {
            for (Block block : blocks) {
                cuts.add(block.from());
                cuts.add(block.to());
            }
        }
        TreeMap<Long, Double> places = new TreeMap<>();
        double sum = 0;
        Long before = null;
        for (Long cut : cuts) {
            sum += before == null ? 0 : 3 + Math.log(cut - before) / Math.log(2);
            places.put(cut, sum);
            before = cut;
        }
        double whole = Math.max(sum, 1);
        places.replaceAll((_, place) -> left + (right - left) * place / whole);
        return places;
    }

    private void hairlines(TreeMap<Long, Double> places, double from, double to, Strip strip) {
        g.setStroke(pen.palette().ink().muted());
        g.setLineWidth(pen.palette().size().border());
        g.setLineDashes(2, 2);
        if (!strip.writes().isEmpty() && !strip.reads().isEmpty()) {
            places.values().forEach(x -> g.strokeLine(Math.rint(x) + 0.5, from, Math.rint(x) + 0.5, to));
        }
        g.setLineDashes();
    }

    private void row(List<Block> blocks, TreeMap<Long, Double> places, double y, double left, double right, String name) {
        double middle = y + pen.em(BAND) / 2;
        if (name.isEmpty()) {
            pen.textAround(Face.TEXT, 0.85, pen.palette().ink().muted(), words.get("ladder.strip.foreign"), (left + right) / 2, middle);
            return;
        }
        pen.textEnding(Face.TEXT, 0.92, pen.palette().ink().text(), name, left - pen.em(0.9), middle);
        long bytes = blocks.stream().mapToLong(block -> block.to() - block.from()).sum();
        pen.text(Face.TEXT, 0.85, pen.palette().ink().muted(), words.get("ladder.strip.calls", blocks.size(), bytes),
                right + pen.em(0.9), middle);
        blocks.forEach(block -> block(block, places, y));
    }

    private void block(Block block, TreeMap<Long, Double> places, double y) {
        double height = Math.rint(pen.em(BAND));
        double gap = pen.em(CALL_GAP);
        double from = Math.rint(places.get(block.from()) + gap) + 0.5;
        double to = Math.max(from + 1, Math.rint(places.get(block.to()) - gap) - 0.5);
        for (Part part : block.parts()) {
            part(part, Math.max(from, places.floorEntry(part.from()).getValue()),
                    Math.min(to, places.ceilingEntry(part.to()).getValue()), y, height);
        }
        g.setStroke(pen.palette().ink().text());
        g.setLineWidth(Math.max(1.2, pen.palette().size().border()));
        g.strokeRoundRect(from, y + 0.5, to - from, height - 1, 4, 4);
    }

    private void part(Part part, double from, double to, double y, double height) {
        g.setFill(part.number() == 0 ? UNKNOWN : TINTS.get((part.number() - 1) % TINTS.size()));
        g.fillRect(from, y + 0.5, to - from, height - 1);
        String number = part.number() == 0 ? "" : Integer.toString(part.number());
        String size = words.get("ladder.bytes", part.to() - part.from());
        double gap = number.isEmpty() ? 0 : pen.em(0.46);
        double whole = pen.width(Face.SEMI_BOLD, 0.85, number) + gap + pen.width(Face.MONO, 0.85, size);
        double middle = y + height / 2;
        if (whole + pen.em(0.5) <= to - from) {
            double at = pen.text(Face.SEMI_BOLD, 0.85, Color.BLACK, number, (from + to - whole) / 2, middle);
            pen.text(Face.MONO, 0.85, Color.BLACK, size, at + gap, middle);
        } else if (pen.width(Face.SEMI_BOLD, 0.85, number) + 2 <= to - from) {
            pen.textAround(Face.SEMI_BOLD, 0.85, Color.BLACK, number, (from + to) / 2, middle);
        }
    }
}
