package echolab.capture;

import echolab.net.Connection.Role;
import echolab.net.udp.Interfaces;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Finds which of our datagram clients is at which address that a server of ours hears from. Either may come first and either
/// may outlive the other: a client that takes the port of an earlier one becomes the next other end of the same peer, and
/// between the two that address is foreign. Guarded by [Tracks].
final class Meetings {

    private record Ports(int client, int server) { }

    private final Map<Ports, Set<Track>> clients = new HashMap<>();
    private final Map<Ports, Set<Track>> peers = new HashMap<>();

    /// @param row the number of the row that is about to tell of it
    void opened(Track track, long row) {
        ours(track).computeIfAbsent(ports(track), _ -> new LinkedHashSet<>()).add(track);
        for (Track other : others(track).getOrDefault(ports(track), Set.of())) {
            Track client = isClient(track) ? track : other;
            Track peer = isClient(track) ? other : track;
            if (meet(client.route, peer.route)) {
                peer.twins.begin(client.connection(), row);
                // What a client sent before its server told of it was for that server too.
                client.twins.begin(peer.connection(), client.twins.ended() == Long.MAX_VALUE ? row : client.twins.ended());
            }
        }
    }

    void closed(Track track, long row) {
        if (track.route == null) {
            return;
        }
        ours(track).computeIfPresent(ports(track), (_, same) -> same.remove(track) && same.isEmpty() ? null : same);
        others(track).getOrDefault(ports(track), Set.of()).forEach(other -> other.twins.end(track.connection(), row));
    }

    private Map<Ports, Set<Track>> ours(Track track) {
        return isClient(track) ? clients : peers;
    }

    private Map<Ports, Set<Track>> others(Track track) {
        return isClient(track) ? peers : clients;
    }

    private static boolean isClient(Track track) {
        return track.role() == Role.CLIENT;
    }

    private static Ports ports(Track track) {
        int local = track.route.local().getPort();
        int remote = track.route.remote().getPort();
        return isClient(track) ? new Ports(local, remote) : new Ports(remote, local);
    }

    /// A wildcard address stands for every address of this machine. A server's may also be reached by a group's address.
    private static boolean meet(Track.Route client, Track.Route peer) {
        InetAddress from = client.local().getAddress();
        InetAddress heard = peer.remote().getAddress();
        InetAddress server = peer.local().getAddress();
        return (from.equals(heard) || from.isAnyLocalAddress() && Interfaces.own(heard, false))
                && (server.isAnyLocalAddress() || server.equals(client.remote().getAddress()));
    }
}
