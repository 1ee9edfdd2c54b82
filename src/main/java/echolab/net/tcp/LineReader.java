package echolab.net.tcp;

import java.io.IOException;

/// A message is a line: LF, CR or CRLF ends it, and so does the end of the stream. The bytes pass through untouched.
///
/// A CR that is the last byte read ends its line at once; an LF that comes next is dropped then.
final class LineReader extends MessageReader {

    private final int maxLine;
    /// No line end stands between `start` and here.
    private int scanned;
    private boolean dropLineFeed;

    /// @param maxLine the longest line in bytes, its ending not counted
    LineReader(Wire wire, StreamLife life, int maxLine) {
        super(wire, life, Math.max(LARGEST_READ, maxLine + 1));
        this.maxLine = maxLine;
    }

    /// The next line without its ending.
    ///
    /// @throws LineTooLongException as soon as a line is longer than allowed
    @Override
    Slice next() throws IOException {
        while (!ready()) {
            refuseTooLong();
            if (!readMore()) {
                return scanned > start ? handOut(end) : null;
            }
        }
        if (endsWithCarriageReturn() && moreAvailable()) {
            readMore();
        }
        return handOut(lineEnd());
    }

    @Override
    boolean ready() {
        int at = scanned;
        while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        scanned = at;
        return scanned < end && scanned - start <= maxLine;
    }

    private void refuseTooLong() throws LineTooLongException {
        if (scanned - start > maxLine) {
            throw new LineTooLongException(maxLine);
        }
    }

    private boolean readMore() throws IOException {
        int seen = scanned - start;
        boolean more = fill();
        scanned = start + seen;
        if (more && dropLineFeed) {
            dropLineFeed = false;
            if (buffer[start] == '\n') {
                start++;
                scanned++;
            }
        }
        return more;
    }

    private boolean endsWithCarriageReturn() {
        return buffer[scanned] == '\r' && scanned + 1 == end;
    }

    /// Where the line that stops at `scanned` ends, its CR, LF or CRLF included.
    private int lineEnd() {
        dropLineFeed = endsWithCarriageReturn();
        int next = scanned + 1;
        return buffer[scanned] == '\r' && next < end && buffer[next] == '\n' ? next + 1 : next;
    }

    private Slice handOut(int lineEnd) {
        life.tap.received(nanos, buffer, start, lineEnd - start, true);
        message.set(buffer, start, scanned - start);
        start = lineEnd;
        scanned = lineEnd;
        return message;
    }
}
