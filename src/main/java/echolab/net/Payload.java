package echolab.net;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Turns what a person writes into the bytes to send.
public final class Payload {

    /// How the bytes are written down.
    public enum Encoding { TEXT, HEX, BASE64 }

    /// What is put behind a message.
    public enum LineEnding {
        CRLF("\r\n"), LF("\n"), CR("\r"), NONE("");

        private final byte[] bytes;

        LineEnding(String text) {
            bytes = text.getBytes(StandardCharsets.US_ASCII);
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /// The largest message that can be composed.
    public static final int MAX_BYTES = 1 << 20;

    private Payload() { }

    /// @throws MalformedException where the text does not fit the encoding or is too long
    public static byte[] parse(String text, Encoding encoding, LineEnding ending) throws MalformedException {
        byte[] body = switch (encoding) {
            case TEXT -> text.getBytes(StandardCharsets.UTF_8);
            case HEX -> hex(text);
            case BASE64 -> base64(text);
        };
        byte[] end = ending.bytes();
        if (body.length + end.length > MAX_BYTES) {
            throw new MalformedException(Reason.TOO_LONG, MAX_BYTES);
        }
        byte[] all = java.util.Arrays.copyOf(body, body.length + end.length);
        System.arraycopy(end, 0, all, body.length, end.length);
        return all;
    }

    private static byte[] hex(String text) throws MalformedException {
        byte[] bytes = new byte[text.length() / 2 + 1];
        int digits = 0;
        int high = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == ':' || c == ',') {
                continue;
            }
            int digit = Character.digit(c, 16);
            if (digit < 0 || c > 'f') {
                throw new MalformedException(Reason.NO_HEX_DIGIT, i);
            }
            if (digits % 2 == 0) {
                high = digit;
            } else {
                bytes[digits / 2] = (byte) (high << 4 | digit);
            }
            digits++;
        }
        if (digits % 2 != 0) {
            throw new MalformedException(Reason.HALF_A_BYTE, text.length());
        }
        return java.util.Arrays.copyOf(bytes, digits / 2);
    }

    private static byte[] base64(String text) throws MalformedException {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException _) {
            throw new MalformedException(Reason.NO_BASE64, 0);
        }
    }

    /// What is wrong with a written message.
    public enum Reason { NO_HEX_DIGIT, HALF_A_BYTE, NO_BASE64, TOO_LONG }

    /// A message that cannot be sent as it is written.
    public static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1;
        private final Reason reason;
        private final int position;

        MalformedException(Reason reason, int position) {
            super(reason + " at " + position);
            this.reason = reason;
            this.position = position;
        }

        public Reason reason() {
            return reason;
        }

        /// Where, counted from 0 in characters; for [Reason#TOO_LONG] the limit in bytes.
        public int position() {
            return position;
        }
    }
}
