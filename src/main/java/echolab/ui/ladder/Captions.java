package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection.Unit;
import echolab.net.Endpoint;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.bytes.Glyphs;
import echolab.ui.bytes.Stamped;
import echolab.ui.ladder.Arrow.Piece;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Words for what the ladder shows.
final class Captions {

    /// A caption shows the beginning of a message and its ending.
    private static final int SHOWN_GLYPHS = 60;
    private static final int MAX_UTF8 = 4;

    final Words words;

    Captions(Words words) {
        this.words = words;
    }

    /// The beginning of a message; of a stamped datagram its number comes first.
    List<Piece> message(Row row) {
        if (!row.connection().datagrams()) {
            return pieces(row.bytes());
        }
        if (row.length() == 0) {
            return plain(words.get("ladder.empty"));
        }
        Stamped datagram = Stamped.of(row.bytes());
        List<Piece> pieces = new ArrayList<>(pieces(datagram.message()));
        if (datagram.number() > 0) {
            pieces.addFirst(new Piece("#" + datagram.number() + " ", false));
        }
        return pieces;
    }

    /// The beginning of a message with its control characters in boxes.
    List<Piece> pieces(byte[] message) {
        Glyphs glyphs = Glyphs.of(Arrays.copyOf(message, Math.min(message.length, SHOWN_GLYPHS * MAX_UTF8)));
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int shown = Math.min(glyphs.count(), SHOWN_GLYPHS);
        for (int i = 0; i < shown; i++) {
            switch (glyphs.kind(i)) {
                case PLAIN, COMBINING -> plain.append(glyphs.text(i));
                case CONTROL, INVALID -> {
                    flush(plain, pieces);
                    pieces.add(new Piece(glyphs.text(i), true));
                }
            }
        }
        if (glyphs.start(shown) < message.length) {
            plain.append('…');
            flush(plain, pieces);
            ending(message, glyphs.start(shown)).forEach(name -> pieces.add(new Piece(name, true)));
        }
        flush(plain, pieces);
        return pieces;
    }

    private static void flush(StringBuilder plain, List<Piece> pieces) {
        if (!plain.isEmpty()) {
            pieces.add(new Piece(plain.toString(), false));
            plain.setLength(0);
        }
    }

    private static List<String> ending(byte[] message, int from) {
        int begin = message.length - LineEnding.length(message);
        return begin < from ? List.of() : LineEnding.names(message);
    }

    static List<Piece> plain(String text) {
        return List.of(new Piece(text, false));
    }

    /// What the server read: lines have characters, raw reads have bytes.
    String read(List<Row> rows) {
        Row last = rows.getLast();
        if (last.connection().unit() == Unit.BYTE) {
            return words.get("ladder.read.raw", last.length());
        }
        if (last.kind() == Row.Kind.IN_UNFINISHED) {
            return words.get("ladder.read.unfinished", last.length());
        }
        if (rows.size() > 1) {
            return words.get("ladder.read.lines", rows.size());
        }
        byte[] line = last.bytes();
        int body = last.cut() ? line.length : line.length - LineEnding.length(line);
        return words.get("ladder.read.line", new String(line, 0, body, StandardCharsets.UTF_8).length());
    }

    String bytes(int length) {
        return words.get("ladder.bytes", length);
    }

    String span(long nanos) {
        double ms = nanos / 1e6;
        return ms < 100 ? words.get("ladder.ms", ms) : words.get("ladder.ms.whole", ms);
    }

    String cause(SocketErrorStatus status) {
        return switch (status) {
            case CONNECTION_REFUSED -> words.get("ladder.refused");
            case CONNECTION_TIMED_OUT -> words.get("ladder.timedout");
            default -> status.title();
        };
    }

    static String address(InetSocketAddress address) {
        return address == null ? "" : Endpoint.of(address).toString();
    }
}
