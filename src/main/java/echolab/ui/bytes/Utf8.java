package echolab.ui.bytes;

/// UTF-8 read strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
final class Utf8 {

    private Utf8() { }

    /// How many bytes the character at an offset has: 1 to 4, or 0 where there is no valid one.
    static int length(byte[] bytes, int at) {
        int length = announced(bytes[at] & 0xff);
        if (length < 2) {
            return length;
        }
        if (at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return shortest(codePoint(bytes, at, length), length) ? length : 0;
    }

    /// The character in `length` bytes that [#length(byte\[\], int)] found valid.
    static int codePoint(byte[] bytes, int at, int length) {
        if (length == 1) {
            return bytes[at] & 0xff;
        }
        int point = bytes[at] & (0x7f >> length);
        for (int i = 1; i < length; i++) {
            point = point << 6 | bytes[at + i] & 0x3f;
        }
        return point;
    }

    private static int announced(int first) {
        if (first < 0x80) {
            return 1;
        }
        return first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    }

    private static boolean shortest(int point, int length) {
        return switch (length) {
            case 2 -> point >= 0x80;
            case 3 -> point >= 0x800 && (point < 0xd800 || point > 0xdfff);
            default -> point >= 0x10000 && point <= Character.MAX_CODE_POINT;
        };
    }
}
