package echolab.ui.traffic;

import echolab.ui.bytes.Glyphs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The beginning of a message as a row shows it: text, and what is no text in small boxes.
final class MessageText {

    /// A piece of it.
    ///
    /// @param boxed true for a control character's name or an invalid byte's hex
    record Piece(String text, boolean boxed) { }

    /// More does not fit a row on any screen.
    private static final int SHOWN = 400;

    private MessageText() { }

    /// @param lead what stands before it; may be empty
    static List<Piece> of(String lead, byte[] bytes) {
        Glyphs glyphs = Glyphs.of(bytes.length > SHOWN ? Arrays.copyOf(bytes, SHOWN) : bytes);
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder(lead);
        for (int i = 0; i < glyphs.count(); i++) {
            switch (glyphs.kind(i)) {
                case PLAIN, COMBINING -> plain.append(glyphs.text(i));
                case CONTROL, INVALID -> {
                    end(plain, pieces);
                    pieces.add(new Piece(glyphs.text(i), true));
                }
            }
        }
        end(plain, pieces);
        return pieces;
    }

    private static void end(StringBuilder plain, List<Piece> pieces) {
        if (!plain.isEmpty()) {
            pieces.add(new Piece(plain.toString(), false));
            plain.setLength(0);
        }
    }
}
