package echolab.net.tcp;

import java.io.IOException;

/// A message is what one read returned.
final class RawReader extends MessageReader {

    RawReader(Wire wire, StreamLife life) {
        super(wire, life, LARGEST_READ);
    }

    @Override
    Slice next() throws IOException {
        start = end;
        if (!fill()) {
            return null;
        }
        life.tap.received(nanos, buffer, start, end - start, true);
        Slice read = message.set(buffer, start, end - start);
        start = end;
        return read;
    }

    @Override
    boolean ready() {
        return false;
    }
}
