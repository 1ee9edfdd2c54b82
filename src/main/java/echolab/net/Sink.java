package echolab.net;

/// Where sockets report what happens. Called from any socket thread, at once by many; never blocks, never throws.
public interface Sink {

    /// A socket begins. Called once for a connection, before its first event.
    Tap open(Connection connection);

    void event(SocketEvent event);

    /// Listens to nothing.
    Sink NONE = new Sink() {
        private final Tap tap = new Tap() {
            @Override public void sent(long nanos, byte[] bytes, int offset, int length) { }

            @Override public void received(long nanos, byte[] bytes, int offset, int length, boolean complete) { }

            @Override public void wrote(long nanos, int length) { }

            @Override public void read(long nanos, int length) { }
        };

        @Override public Tap open(Connection connection) {
            return tap;
        }

        @Override public void event(SocketEvent event) { }
    };
}
