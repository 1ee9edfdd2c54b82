package echolab.ui.explain;

import echolab.capture.Row;
import echolab.net.Connection.Unit;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// How an answer stands to its question, byte for byte.
final class Wire {

    enum Relation {
        /// Every byte came back.
        SAME,
        /// The line came back with CRLF where LF or CR ended it.
        LONGER,
        /// A last line without an ending came back with CRLF.
        ENDED,
        /// Bytes are echoed, and this read returned more or fewer than the write had.
        PIECE,
        /// Not all of the bytes were kept, so nothing can be said.
        CUT,
        DIFFERENT
    }

    private Wire() { }

    static Relation relation(Row question, Row answer) {
        if (question.cut() || answer.cut()) {
            return Relation.CUT;
        }
        if (Arrays.equals(question.bytes(), answer.bytes())) {
            return Relation.SAME;
        }
        if (answer.connection().unit() == Unit.BYTE) {
            return question.length() == answer.length() ? Relation.DIFFERENT : Relation.PIECE;
        }
        String ending = ending(question);
        boolean withCrlf = ending(answer).equals("CRLF") && Arrays.equals(body(question), body(answer));
        if (!withCrlf) {
            return Relation.DIFFERENT;
        }
        return ending.isEmpty() ? Relation.ENDED : Relation.LONGER;
    }

    /// The name of a message's line ending, empty where it has none.
    static String ending(Row row) {
        byte[] bytes = row.bytes();
        byte last = row.cut() || bytes.length == 0 ? 0 : bytes[bytes.length - 1];
        if (last == '\n') {
            return bytes.length > 1 && bytes[bytes.length - 2] == '\r' ? "CRLF" : "LF";
        }
        return last == '\r' ? "CR" : "";
    }

    static int endingBytes(Row row) {
        return switch (ending(row)) {
            case "CRLF" -> 2;
            case "" -> 0;
            default -> 1;
        };
    }

    private static byte[] body(Row row) {
        return Arrays.copyOf(row.bytes(), row.bytes().length - endingBytes(row));
    }

    static int firstDifference(Row question, Row answer) {
        return Arrays.mismatch(question.bytes(), answer.bytes());
    }

    /// The byte at an offset in hexadecimal, empty behind the end.
    static String hex(Row row, int offset) {
        return offset < row.bytes().length ? HexFormat.of().toHexDigits(row.bytes()[offset]) : "";
    }

    /// The first character of a text that takes more than one byte, empty where there is none.
    static String wideCharacter(Row row) {
        return new String(row.bytes(), StandardCharsets.UTF_8).codePoints()
                .filter(c -> c > 0xa0 && c != 0xfffd && Character.isLetterOrDigit(c))
                .mapToObj(Character::toString).findFirst().orElse("");
    }
}
