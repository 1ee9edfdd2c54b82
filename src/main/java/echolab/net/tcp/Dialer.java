package echolab.net.tcp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// Connects to the first address of a host that answers. Runs on the client's reader thread, whose interrupt cancels it.
final class Dialer {

    private final TcpClientSpec spec;
    private final StreamLife life;
    private InetSocketAddress remote;
    private long began;
    private int left;
    private IOException failure;

    Dialer(TcpClientSpec spec, StreamLife life) {
        this.spec = spec;
        this.life = life;
    }

    /// When the last attempt began.
    long began() {
        return began;
    }

    /// @throws IOException of the last address; those of the others are suppressed in it
    Wire dial(InetAddress[] addresses) throws IOException, InterruptedException {
        left = addresses.length;
        // tag::dial[]
        for (InetAddress address : addresses) {
            try {
                return connect(address);      // <1>
            } catch (IOException e) {
                tryNext(e);
            }
        }
        // end::dial[]
        throw failure;
    }

    private Wire connect(InetAddress address) throws IOException {
        remote = new InetSocketAddress(address, spec.remote().port());
        began = System.nanoTime();
        int limit = Math.clamp(spec.connectLimit().toMillis(), 1, Integer.MAX_VALUE);
        return switch (spec.model()) {
            case STREAMS -> StreamWire.connect(remote, spec.options(), limit);
            case CHANNELS -> ChannelWire.connect(remote, spec.options(), limit);
        };
    }

    private void tryNext(IOException e) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        left--;
        life.attemptFailed(remote, began, e, left > 0);
        if (failure != null) {
            e.addSuppressed(failure);
        }
        failure = e;
    }
}
