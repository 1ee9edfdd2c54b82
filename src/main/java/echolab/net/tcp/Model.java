package echolab.net.tcp;

/// The two public programming models of the JDK over one and the same stack.
public enum Model {
    /// `java.net`: `ServerSocket`, `Socket` and their streams.
    STREAMS,
    /// `java.nio.channels`: `ServerSocketChannel`, `SocketChannel` and buffers.
    CHANNELS
}
