package echolab.net.udp;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Counts what each address is sent in a second, whatever its port: a sender's address may be forged, and whoever lives there
/// must not be flooded by us. Used by one thread.
final class EchoRate {

    static final Duration WINDOW = Duration.ofSeconds(1);
    /// Further ones within a window are sent nothing.
    static final int MAX_ADDRESSES = 65_536;

    /// What one address has been sent in the window.
    static final class Spent {
        private final long window;
        private int count;

        private Spent(long window) {
            this.window = window;
        }
    }

    private final int most;
    private final Map<InetAddress, Spent> spent = new HashMap<>();
    private long window = System.nanoTime();

    /// @param most datagrams to one address in a window
    EchoRate(int most) {
        this.most = most;
    }

    /// Whether a peer may be sent one more datagram now, which is counted then.
    boolean allows(UdpPeer peer, long nanos) {
        if (nanos - window >= WINDOW.toNanos()) {
            window = nanos;
            spent.clear();
        }
        if (peer.spent == null || peer.spent.window != window) {
            peer.spent = of(peer.remote.getAddress());
        }
        if (peer.spent == null || peer.spent.count == most) {
            return false;
        }
        peer.spent.count++;
        return true;
    }

    private Spent of(InetAddress address) {
        Spent known = spent.get(address);
        if (known == null && spent.size() < MAX_ADDRESSES) {
            known = new Spent(window);
            spent.put(address, known);
        }
        return known;
    }
}
