package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.status.SocketErrorStatus;
import echolab.net.udp.DatagramSession.Group;
import echolab.net.udp.GroupRefusedException.Reason;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class GroupsTest {

    private static final int LIMIT_MILLIS = 10_000;
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final Group GROUP = group("239.255.77.1");

    private final List<String> told = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private DatagramChannel channel;
    private Groups groups;

    @BeforeEach
    void open() throws IOException {
        use(StandardProtocolFamily.INET);
    }

    private void use(ProtocolFamily family) throws IOException {
        channel = DatagramChannel.open(family).bind(null);
        channel.socket().setSoTimeout(LIMIT_MILLIS);
        groups = new Groups(channel, new Groups.Watcher() {
            @Override
            public void membership(Group group, boolean joined) {
                told.add((joined ? "+" : "-") + group.address().getHostAddress());
            }

            @Override
            public void failed(Failure failure) {
                failures.add(failure);
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        groups.close();
        channel.close();
    }

    @Test
    void aGroupIsHeardFromJoinToLeave() throws IOException {
        assertThat(heard("before")).isEqualTo("last");
        groups.join(GROUP);
        assertThat(heard("between")).isEqualTo("between");
        assertThat(received()).isEqualTo("last");
        groups.leave(GROUP);
        assertThat(heard("after")).isEqualTo("last");

        assertThat(told).containsExactly("+239.255.77.1", "-239.255.77.1");
        assertThat(failures).isEmpty();
    }

    @Test
    void groupsAreListedInTheOrderOfJoining() {
        groups.join(group("239.255.77.9"));
        groups.join(GROUP);
        groups.join(group("239.255.77.5"));
        groups.leave(group("239.255.77.9"));

        assertThat(groups.list()).containsExactly(GROUP, group("239.255.77.5"));
    }

    @Test
    void joiningTwiceIsJoiningOnce() throws IOException {
        groups.join(GROUP);
        groups.join(GROUP);
        assertThat(groups.list()).containsExactly(GROUP);

        groups.leave(GROUP);
        groups.leave(GROUP);
        assertThat(heard("after")).isEqualTo("last");
        assertThat(told).containsExactly("+239.255.77.1", "+239.255.77.1", "-239.255.77.1");
    }

    @Test
    void aHostIsNoGroup() {
        groups.join(group("127.0.0.1"));

        assertRefused(Reason.NO_GROUP, SocketErrorStatus.CANNOT_ASSIGN_REQUESTED_ADDRESS);
    }

    @Test
    void anInterfaceMustBeThere() {
        groups.join(new Group(GROUP.address(), "none0"));

        assertRefused(Reason.NO_INTERFACE, SocketErrorStatus.CANNOT_ASSIGN_REQUESTED_ADDRESS);
    }

    @Test
    void aSocketOfIPv4JoinsNoGroupOfIPv6() {
        groups.join(group("ff12::77"));

        assertRefused(Reason.OTHER_FAMILY, SocketErrorStatus.ADDRESS_FAMILY_NOT_SUPPORTED);
    }

    @Test
    void aSocketOfIPv6JoinsOne() throws IOException {
        close();
        use(StandardProtocolFamily.INET6);
        groups.join(group("ff12::77"));

        assertThat(told).containsExactly("+ff12:0:0:0:0:0:0:77");
        assertThat(groups.list()).containsExactly(group("ff12::77"));
    }

    @Test
    void oneMoreThanTheSystemAllowsIsRefusedAndTheOthersAreHeard() throws IOException {
        int most = Integer.parseInt(Files.readAllLines(Path.of("/proc/sys/net/ipv4/igmp_max_memberships")).getFirst());
        for (int i = 1; i <= most + 1; i++) {
            groups.join(group("239.255.77." + i));
        }

        assertThat(failures).hasSize(1);
        assertThat(failures.getFirst().during()).isEqualTo(Operation.JOIN);
        assertThat(failures.getFirst().cause()).hasMessageContaining("No buffer space available");
        assertThat(groups.list()).hasSize(most);
        assertThat(heard("still")).isEqualTo("still");
    }

    @Test
    void nothingIsToldAfterTheEnd() {
        groups.join(GROUP);
        groups.close();
        groups.join(group("239.255.77.2"));
        groups.leave(GROUP);

        assertThat(told).containsExactly("+239.255.77.1");
        assertThat(groups.list()).isEmpty();
    }

    private void assertRefused(Reason reason, SocketErrorStatus status) {
        assertThat(failures).hasSize(1);
        assertThat(failures.getFirst().status()).isEqualTo(status);
        assertThat(failures.getFirst().during()).isEqualTo(Operation.JOIN);
        assertThat(failures.getFirst().cause()).isInstanceOfSatisfying(GroupRefusedException.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(groups.list()).isEmpty();
        assertThat(told).isEmpty();
    }

    /// Sends a text to the group and `last` to the channel alone, and gives what the channel heard first.
    private String heard(String text) throws IOException {
        try (DatagramChannel sender = DatagramChannel.open(StandardProtocolFamily.INET)) {
            sender.setOption(StandardSocketOptions.IP_MULTICAST_IF, NetworkInterface.getByName("lo"));
            sender.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 0);
            sender.send(bytes(text), new InetSocketAddress(GROUP.address(), port()));
            sender.send(bytes("last"), new InetSocketAddress(LOOPBACK, port()));
        }
        return received();
    }

    private String received() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        channel.socket().receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private int port() throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Group group(String address) {
        return new Group(InetAddress.ofLiteral(address), "lo");
    }
}
