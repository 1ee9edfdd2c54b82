package echolab.net.udp;

import echolab.net.Failure;
import echolab.net.udp.DatagramSession.Group;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The experiment with two sockets on one port: who gets what? Real sockets, over IPv4, and nothing leaves this machine.
public final class PortSharing {

    /// How the two listeners are bound, in the order of the table.
    public enum Setup {
        /// Neither says that it shares.
        NONE,
        /// Only the first one says so (SO_REUSEADDR).
        ONE_ONLY,
        /// SO_REUSEADDR on both, both on the wildcard address.
        REUSEADDR,
        /// SO_REUSEPORT on both.
        REUSEPORT,
        /// Both options on both.
        BOTH_OPTIONS,
        /// SO_REUSEADDR, the first on the wildcard address and the second on 127.0.0.1.
        ONE_LOOPBACK,
        /// SO_REUSEADDR, both on the group's own address: the source document's `MulticastOnly`.
        GROUP,
        /// SO_REUSEADDR, the first on the wildcard address and the second on the group's.
        WILDCARD_AND_GROUP
    }

    /// What each of the two got.
    ///
    /// @param refused   why this could not be done, null where it could: the second could not be bound, the platform has no such
    ///                  option, the interface carries no groups …; then all counts are 0
    /// @param unicast   datagrams of [#COUNT], first and second listener
    /// @param multicast datagrams of [#COUNT], first and second listener
    /// @param third     why a third socket that does not say that it shares cannot be bound where the first one is, null where it can
    public record Outcome(Setup setup, Failure refused, Got unicast, Got multicast, Failure third) { }

    public record Got(int first, int second) {
        public static final Got NOTHING = new Got(0, 0);
    }

    /// Datagrams of each kind.
    public static final int COUNT = 20;

    /// The longest that one setup waits for its datagrams.
    public static final Duration LIMIT = Duration.ofMillis(250);

    private PortSharing() { }

    /// Tries all setups in their order on the caller's thread, which takes a fraction of a second and at most [#LIMIT] for each of
    /// them. An interrupt ends it at once.
    ///
    /// @param group    what the listeners join; its interface is also the one that multicast datagrams are sent by
    /// @param port     0 takes a free one for each setup
    /// @param progress is told each outcome as soon as it is there
    /// @throws InterruptedException     if the thread was interrupted; all sockets are closed
    /// @throws IllegalArgumentException if that is no group of IPv4
    public static List<Outcome> run(Group group, int port, Consumer<Outcome> progress) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Setup setup : Setup.values()) {
            Outcome outcome = outcome(setup, group, port);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            outcomes.add(outcome);
            progress.accept(outcome);
        }
        return outcomes;
    }

    private static Outcome outcome(Setup setup, Group group, int port) {
        try (SharedPort shared = new SharedPort(setup, group)) {
            try {
                return shared.measure(port);
            } catch (IOException | UnsupportedOperationException e) {
                return new Outcome(setup, Failure.of(shared.doing(), e), Got.NOTHING, Got.NOTHING, null);
            }
        }
    }
}
