package echolab.ui.bytes;

import java.util.Arrays;

/// How an echo compares with what was sent.
public sealed interface Difference {

    /// The first byte that differs, -1 where none does.
    int index();

    /// Byte for byte the same.
    record None() implements Difference {
        @Override
        public int index() {
            return -1;
        }
    }

    /// The same line with another ending.
    ///
    /// @param sent,echoed the first bytes that differ, -1 at the end of a message
    record Ending(int index, int sent, int echoed) implements Difference { }

    /// Another message.
    ///
    /// @param sent,echoed the first bytes that differ, -1 at the end of a message
    record Content(int index, int sent, int echoed) implements Difference { }

    static Difference between(byte[] sent, byte[] echoed) {
        int index = Arrays.mismatch(sent, echoed);
        if (index < 0) {
            return new None();
        }
        int body = bodyLength(sent);
        return body == bodyLength(echoed) && index >= body
                ? new Ending(index, at(sent, index), at(echoed, index))
                : new Content(index, at(sent, index), at(echoed, index));
    }

    /// The length of a line without its one ending: LF, CR or CRLF.
    private static int bodyLength(byte[] line) {
        int end = line.length;
        if (end > 0 && line[end - 1] == '\n') {
            end--;
            return end > 0 && line[end - 1] == '\r' ? end - 1 : end;
        }
        return end > 0 && line[end - 1] == '\r' ? end - 1 : end;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }
}
