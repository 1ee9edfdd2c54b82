package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Endpoint;
import echolab.net.Failure.Operation;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Membership;
import echolab.net.status.SocketErrorStatus;
import echolab.net.udp.DatagramSession.Group;
import echolab.net.udp.UdpOptions.Multicast;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Groups and options of sessions, as a user of the service sees them.
@EnabledOnOs(OS.LINUX)
class MulticastTest {

    private static final Group GROUP = new Group(InetAddress.ofLiteral("239.255.79.1"), "lo");
    private static final Endpoint ANYWHERE = new Endpoint("0.0.0.0", 0);

    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aServerAnswersWhatItHearsInAGroup() {
        DatagramServer server = lab.listen(ANYWHERE, Answer.SENDER);
        server.join(GROUP);
        assertThat(lab.sink.await(server, Membership.class).joined()).isTrue();
        assertThat(server.groups()).containsExactly(GROUP);

        DatagramClient client = open(server, new Multicast("lo", 0, true), 0);
        client.send(Lab.bytes("who is there?"));
        assertThat(lab.sink.awaitReceived(client.connection(), 1)).containsExactly("who is there?");
        assertThat(lab.sink.await(client, SocketEvent.HeardFrom.class).remote().getAddress().isLoopbackAddress()).isTrue();
    }

    @Test
    void leavingIsReportedAndTheServerGoesOn() {
        DatagramServer server = lab.listen();
        server.join(GROUP);
        server.leave(GROUP);
        assertThat(lab.sink.names(server.connection())).containsExactly("Listening", "Membership", "Membership");
        assertThat(server.groups()).isEmpty();

        DatagramClient client = lab.open(server, true);
        client.send(Lab.bytes("still there?"));
        assertThat(lab.sink.awaitReceived(client.connection(), 1)).containsExactly("still there?");
    }

    @Test
    void whatIsNoGroupIsAFailureAndTheServerGoesOn() {
        DatagramServer server = lab.listen();
        server.join(new Group(InetAddress.ofLiteral("127.0.0.1"), "lo"));

        SocketEvent.Failed failed = lab.sink.await(server, SocketEvent.Failed.class);
        assertThat(failed.failure().during()).isEqualTo(Operation.JOIN);
        assertThat(failed.failure().status()).isEqualTo(SocketErrorStatus.CANNOT_ASSIGN_REQUESTED_ADDRESS);
        assertThat(lab.sink.names(server.connection())).containsExactly("Listening", "Failed");
    }

    @Test
    void anOptionThatIsRefusedIsAFailureAndTheClientGoesOn() {
        DatagramClient client = open(lab.listen(), new Multicast("none0", 1, true), 7);

        SocketEvent.Failed failed = lab.sink.await(client, SocketEvent.Failed.class);
        assertThat(failed.failure().during()).isEqualTo(Operation.CONFIGURE);
        assertThat(lab.sink.names(client.connection())).containsExactly("Failed", "Bound");
        assertThat(client.granted().hopLimit()).isEqualTo(7);
    }

    private DatagramClient open(DatagramServer server, Multicast multicast, int hopLimit) {
        Endpoint remote = new Endpoint(GROUP.address().getHostAddress(), Lab.at(server).port());
        UdpOptions options = new UdpOptions(0, 0, false, false, 0, hopLimit, multicast);
        DatagramClient client = lab.service.open(new UdpClientSpec(ANYWHERE, remote, false, options, 16, 1 << 20), lab.sink);
        lab.sink.await(client, SocketEvent.Bound.class);
        return client;
    }
}
