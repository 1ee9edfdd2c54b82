package echolab.ui.traffic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The beginning of a message as a row shows it: text, and control characters by name.
final class MessageText {

    /// A piece of it.
    ///
    /// @param control true for a control character's name, to be shown in a box
    record Piece(String text, boolean control) { }

    /// More does not fit a row on any screen.
    private static final int SHOWN = 400;
    private static final String[] NAMES = {"NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF",
        "CR", "SO", "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US"};

    private MessageText() { }

    static List<Piece> of(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, SHOWN), StandardCharsets.UTF_8);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7f) {
                if (i > from) {
                    pieces.add(new Piece(text.substring(from, i), false));
                }
                pieces.add(new Piece(c == 0x7f ? "DEL" : NAMES[c], true));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }
}
