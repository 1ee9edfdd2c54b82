package echolab.net.tcp;

import echolab.net.Connection;

/// What one message is.
public enum Framing {
    /// Text lines: LF, CR or CRLF ends one; an unterminated last line counts. A server answers with CRLF.
    LINES(Connection.Unit.MESSAGE),
    /// The bytes that one read returned, whatever they are.
    RAW(Connection.Unit.BYTE);

    private final Connection.Unit unit;

    Framing(Connection.Unit unit) {
        this.unit = unit;
    }

    public Connection.Unit unit() {
        return unit;
    }
}
