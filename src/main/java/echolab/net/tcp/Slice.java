package echolab.net.tcp;

/// Some bytes of an array, for a moment: readers hand out one slice again and again, so that nothing is allocated.
final class Slice {

    byte[] bytes;
    int offset;
    int length;

    Slice set(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
        return this;
    }
}
