package echolab.net.udp;

import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.udp.DatagramSession.Group;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The multicast groups that one channel hears. The system does not say when an interface goes away, so while there are groups a
/// virtual thread looks every [#LOOK]; it ends with the last group. Any thread may call; nothing here waits.
final class Groups implements AutoCloseable {

    static final Duration LOOK = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Groups.class);

    /// Hears what becomes of the groups. Called in their order, and not after [Groups#close()].
    interface Watcher {
        /// @param joined false where it was left, or its interface went away
        void membership(Group group, boolean joined);

        void failed(Failure failure);
    }

    private final DatagramChannel channel;
    private final Watcher watcher;
    private final Map<Group, MembershipKey> keys = new LinkedHashMap<>();
    private boolean closed;
    private boolean looking;

    /// @param channel opened with the protocol family of the groups
    Groups(DatagramChannel channel, Watcher watcher) {
        this.channel = channel;
        this.watcher = watcher;
    }

    /// Joining a group a second time changes nothing, and is reported again.
    synchronized void join(Group group) {
        if (closed) {
            return;
        }
        try {
            keys.put(group, key(group));
            watcher.membership(group, true);
            look();
        } catch (IOException e) {
            watcher.failed(Failure.of(Operation.JOIN, e));
        }
    }

    private MembershipKey key(Group group) throws IOException {
        // tag::udp-join[]
        InetAddress address = group.address();
        // end::udp-join[]
        if (!address.isMulticastAddress()) {
            throw GroupRefusedException.noGroup(address);
        }
        try {
            // tag::udp-join[]
            var on = Setup.named(group.networkInterface());
            return channel.join(address, on);  // <1>
            // end::udp-join[]
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw GroupRefusedException.otherFamily(address, e);
        }
    }

    /// Does nothing where it has not joined it.
    synchronized void leave(Group group) {
        if (keys.containsKey(group)) {
            forget(group);
            watcher.membership(group, false);
        }
    }

    private void forget(Group group) {
        try {
            keys.remove(group).drop();
        } catch (AssertionError e) {
            // So the JDK says that the system does not know the membership any more.
            LOG.debug("{}", group, e);
        }
    }

    /// The earliest first.
    synchronized List<Group> list() {
        return List.copyOf(keys.keySet());
    }

    private void look() {
        if (!looking) {
            looking = true;
            Thread.ofVirtual().name("groups").start(this::lookUntilNoneIsLeft);
        }
    }

    private synchronized void lookUntilNoneIsLeft() {
        try {
            while (!closed && !keys.isEmpty()) {
                wait(LOOK.toMillis());
                list().stream().filter(this::gone).forEach(this::lose);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            looking = false;
        }
    }

    /// Whether the interface has gone, even if there is another one of that name now.
    private boolean gone(Group group) {
        try {
            NetworkInterface now = NetworkInterface.getByName(group.networkInterface());
            return now == null || now.getIndex() != keys.get(group).networkInterface().getIndex();
        } catch (IOException e) {
            LOG.debug("{}", group, e);
            return false;
        }
    }

    private void lose(Group group) {
        forget(group);
        watcher.failed(Failure.of(Operation.JOIN, GroupRefusedException.interfaceGone(group.networkInterface())));
        watcher.membership(group, false);
    }

    /// To be called before the session's last event; closing the channel ends the memberships.
    @Override
    public synchronized void close() {
        closed = true;
        keys.clear();
        notifyAll();
    }
}
