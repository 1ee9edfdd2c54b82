package echolab.net;

/// A client over a connection.
public interface StreamClient extends Client {

    /// Sends no more (the peer reads the end of the stream) and goes on reading.
    void finish();

    /// Closes with a reset (SO_LINGER 0) in place of an orderly end.
    void reset();
}
