package echolab.net.udp;

import echolab.net.Connection;
import echolab.net.Server.Peer;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The addresses that a server has heard from, at most [UdpServerSpec#MAX_PEERS]: for a further one, that which has been silent
/// longest is forgotten. The server's thread adds; any thread may look and forget.
final class UdpPeers {

    private final Function<InetSocketAddress, UdpPeer> begin;
    /// The longest silent first.
    private final Map<InetSocketAddress, UdpPeer> byAddress = new LinkedHashMap<>(16, 0.75f, true);
    private UdpPeer last;

    /// @param begin makes and announces a peer
    UdpPeers(Function<InetSocketAddress, UdpPeer> begin) {
        this.begin = begin;
    }

    /// The peer with that address, which is heard now. Called by the server's thread.
    UdpPeer at(InetSocketAddress address) {
        if (!isLast(address)) {
            last = find(address);
        }
        return last;
    }

    /// Whether one must be forgotten before that address can be heard.
    boolean isFullFor(InetSocketAddress address) {
        if (isLast(address)) {
            return false;
        }
        synchronized (this) {
            return byAddress.size() == UdpServerSpec.MAX_PEERS && !byAddress.containsKey(address);
        }
    }

    private boolean isLast(InetSocketAddress address) {
        return last != null && !last.gone() && last.remote.equals(address);
    }

    private synchronized UdpPeer find(InetSocketAddress address) {
        UdpPeer known = byAddress.get(address);
        if (known != null) {
            return known;
        }
        if (byAddress.size() == UdpServerSpec.MAX_PEERS) {
            Iterator<UdpPeer> peers = byAddress.values().iterator();
            peers.next().close();
            peers.remove();
        }
        UdpPeer peer = begin.apply(address);
        byAddress.put(address, peer);
        return peer;
    }

    synchronized int count() {
        return byAddress.size();
    }

    /// The earliest first.
    List<Peer> list(int limit) {
        return all().stream().map(UdpPeer::peer)
                .sorted(Comparator.comparingInt(peer -> peer.connection().number())).limit(limit).toList();
    }

    synchronized void forget(Connection connection) {
        byAddress.values().removeIf(peer -> {
            boolean meant = peer.life.connection.equals(connection);
            if (meant) {
                peer.close();
            }
            return meant;
        });
    }

    /// Waits for each peer that is busy, so it must not keep others waiting for the list meanwhile.
    void tellUnanswered() {
        long nanos = System.nanoTime();
        all().forEach(peer -> peer.tellUnanswered(nanos));
    }

    private synchronized List<UdpPeer> all() {
        return List.copyOf(byAddress.values());
    }

    /// Forgets all.
    synchronized void close() {
        byAddress.values().forEach(UdpPeer::close);
        byAddress.clear();
    }
}
