package echolab.ui.explain;

import static echolab.ui.explain.Planted.failure;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Row;
import echolab.capture.Row.Kind;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Endpoint;
import echolab.net.Failure.Operation;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.net.SocketEvent.Bound;
import echolab.net.SocketEvent.Closed;
import echolab.net.SocketEvent.Failed;
import echolab.net.SocketEvent.HeardFrom;
import echolab.net.SocketEvent.Held;
import echolab.net.SocketEvent.Impaired;
import echolab.net.SocketEvent.Impairment;
import echolab.net.SocketEvent.Listening;
import echolab.net.SocketEvent.Membership;
import echolab.net.SocketEvent.Opened;
import echolab.net.SocketEvent.Refusal;
import echolab.net.SocketEvent.Unanswered;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.Texts;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatagramExplainTest {

    private static final Connection L1 = new Connection(0, Role.LISTENER, 1, Unit.DATAGRAM);
    private static final Connection C1 = new Connection(1, Role.CLIENT, 1, Unit.DATAGRAM);
    private static final Connection S1 = new Connection(2, Role.ACCEPTED, 1, Unit.DATAGRAM);
    private static final Connection FOREIGN = new Connection(3, Role.CLIENT, 2, Unit.DATAGRAM);
    private static final InetSocketAddress SERVER = new InetSocketAddress("127.0.0.1", 1337);
    private static final InetSocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 1338);
    private static final InetSocketAddress OTHER = new InetSocketAddress("127.0.0.1", 54321);

    /// One file for each region of datagrams, named as the region.
    private static final Source SOURCE = new Source(Stream.of("udp-bind", "udp-echo", "udp-document", "udp-hold", "udp-refuse-loop", "udp-refuse-rate",
            "udp-lossy", "udp-resolve", "udp-client-bind", "udp-send", "udp-hear", "udp-join")
            .collect(Collectors.toMap(name -> name, name -> "// tag::" + name + "[]\nrun(); // <1>\n// end::" + name + "[]\n")));

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Planted world = world();
    private final Explaining explain = Explaining.of(texts, SOURCE, world);

    private static Planted world() {
        Planted world = new Planted();
        world.datagrams = true;
        world.model = null;
        world.twins.putAll(Map.of(C1, S1, S1, C1));
        return world;
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("topics")
    void everyRowHasItsWordsInBothLanguages(Topic topic, Function<Planted, Row> make, String english, String french, String region) {
        explain.explain(make.apply(world), world);
        assertThat(shown().topic()).isEqualTo(topic);
        assertThat(shown().saying().badge()).isNotBlank();
        assertThat(shown().saying().sentence()).contains(english).doesNotContain("connection is", "{");
        assertThat(shown().saying().note()).isNotBlank();
        assertThat(shown().code() == null ? null : shown().code().lines().file()).isEqualTo(region);
        assertThat(shown().code() == null || shown().code().pair() == null).isTrue();
        texts.setLocale(Locale.FRENCH);
        assertThat(shown().saying().sentence()).contains(french).doesNotContain("{");
        assertThat(shown().saying().note()).isNotBlank();
    }

    static Stream<Arguments> topics() {
        return Stream.of(
                row(Topic.ECHO, w -> w.echo(C1, "ping", "ping"), "sent the same 4 bytes back", "les mêmes 4\u00a0octets", "udp-echo"),
                row(Topic.ECHO, w -> w.echo(C1, "", ""), "the same empty datagram", "le même datagramme vide", "udp-echo"),
                row(Topic.ECHO, w -> w.echo(FOREIGN, "ping", "ping"), "answered with a datagram of the same 4 bytes",
                        "un datagramme des mêmes 4\u00a0octets", "udp-hear"),
                row(Topic.ECHO, w -> {
                    w.echo(C1, "ping", "ping");
                    return w.message(C1, Kind.IN, "ping", 1, -1);
                }, "answer to datagram 1 has come once more", "réponse au datagramme 1", "udp-echo"),
                row(Topic.ECHO, w -> {
                    w.answeredFrom = new AnsweredFrom(S1, 0, OTHER, CLIENT);
                    return w.echo(C1, "ping", "ping\r\n");
                }, "from a new socket at 127.0.0.1:54321", "d’un nouveau socket, 127.0.0.1:54321", "udp-document"),
                row(Topic.SENT, w -> {
                    w.answeredFrom = new AnsweredFrom(S1, 0, OTHER, CLIENT);
                    return w.message(C1, Kind.OUT, "ping", 0, -1);
                }, "nothing of it came to C1", "rien n’en est venu à C1", "udp-document"),
                row(Topic.SENT, w -> w.message(C1, Kind.OUT, "ping", 0, -1), "a datagram of 4 bytes", "un datagramme de 4\u00a0octets", "udp-send"),
                row(Topic.SENT, w -> w.message(S1, Kind.OUT, "ping", 0, -1), "the address that it calls S1", "l’adresse qu’il appelle S1", "udp-echo"),
                row(Topic.RECEIVED, w -> w.message(S1, Kind.IN, "", 0, -1), "received an empty datagram", "un datagramme vide", "udp-echo"),
                row(Topic.UNASKED, w -> w.message(C1, Kind.IN, "hi", 0, -1), "repeats none that it has sent", "ne répète rien", "udp-hear"),
                row(Topic.UNASKED, w -> w.message(C1, Kind.IN, "hi", 7, -1), "datagram 7, which is no longer kept", "datagramme 7", "udp-hear"),
                row(Topic.LISTENING, w -> w.life(new Listening(L1, 0, SERVER)), "bound to 127.0.0.1:1337", "lié à 127.0.0.1:1337", "udp-bind"),
                row(Topic.LISTENING, w -> w.life(new Listening(L1, 0, new InetSocketAddress("0.0.0.0", 7))), "other machines",
                        "d’autres machines", "udp-bind"),
                row(Topic.BOUND, w -> w.life(new Bound(C1, 0, CLIENT, SERVER, false)), "It is not connected", "Il n’est pas connecté", "udp-client-bind"),
                row(Topic.BOUND, w -> w.life(new Bound(C1, 0, CLIENT, SERVER, true)), "connected to 127.0.0.1:1337. Nothing was sent",
                        "connecté à 127.0.0.1:1337", "udp-client-bind"),
                row(Topic.PEER, w -> w.life(new Opened(S1, 0, SERVER, CLIENT, 0)), "no new socket was made", "aucun socket n’a été créé", "udp-echo"),
                row(Topic.HEARD_FROM, w -> w.life(new HeardFrom(C1, 0, OTHER)), "C1 hears from 127.0.0.1:54321", "C1 entend 127.0.0.1:54321", "udp-hear"),
                row(Topic.ANSWERED_FROM, w -> w.life(new AnsweredFrom(S1, 0, OTHER, CLIENT)), "from a new socket at 127.0.0.1:54321, to 127.0.0.1:1338",
                        "d’un nouveau socket, 127.0.0.1:54321", "udp-document"),
                row(Topic.UNANSWERED, w -> w.life(new Unanswered(S1, 0, CLIENT, Refusal.LOOP, 3)), "would echo the echo", "renverrait l’écho", "udp-refuse-loop"),
                row(Topic.UNANSWERED, w -> w.life(new Unanswered(S1, 0, CLIENT, Refusal.RATE, 1_300)), "left unanswered: 1,300",
                        "sans réponse\u00a0: 1\u202f300", "udp-refuse-rate"),
                row(Topic.IMPAIRED, w -> w.life(new Impaired(S1, 0, Impairment.DROPPED)), "it was never sent", "elle n’a jamais été envoyée", "udp-lossy"),
                row(Topic.MEMBERSHIP, w -> w.life(new Membership(C1, 0, group(), "lo", true)), "joined the group 239.255.13.37 on lo",
                        "a rejoint le groupe", "udp-join"),
                row(Topic.MEMBERSHIP, w -> w.life(new Membership(C1, 0, group(), "lo", false)), "does not hear the group", "n’entend plus le groupe", "udp-join"),
                row(Topic.HELD, w -> w.life(new Held(S1, 0)), "holds the echo back", "retient l’écho", "udp-hold"),
                row(Topic.CLOSED, w -> w.life(new Closed(C1, 0, false, 0)), "UDP has no goodbye", "pas d’au revoir", null),
                row(Topic.CLOSED, w -> w.life(new Closed(S1, 0, false, 0)), "forgotten", "oublié", null),
                row(Topic.CLOSED, w -> w.life(new Closed(L1, 0, false, 0)), "socket is closed", "est fermé", null));
    }

    private static Arguments row(Topic topic, Function<Planted, Row> make, String english, String french, String region) {
        return Arguments.of(topic, make, english, french, region);
    }

    private static InetAddress group() {
        return InetAddress.ofLiteral("239.255.13.37");
    }

    @ParameterizedTest
    @EnumSource
    void everyImpairmentIsCalledOurs(Impairment impairment) {
        for (Locale language : Texts.LANGUAGES) {
            texts.setLocale(language);
            explain.explain(world.life(new Impaired(S1, 0, impairment)), world);
            assertThat(shown().saying().sentence()).matches("(Our own lossy network|Notre propre réseau à pertes) .+\\.");
        }
    }

    @Test
    void theOtherAnswerIsSaidToBeInaudibleForAConnectedClient() {
        explain.explain(world.life(new AnsweredFrom(S1, 0, OTHER, CLIENT)), world);
        assertThat(shown().saying().note()).contains("never hears this: the answer comes from another port, so the system drops it");
    }

    @Test
    void ofALongDatagramNothingMoreIsSaidThanIsKept() {
        world.rows.add(new Row(1, 0, C1, Kind.OUT, 65_507, new byte[4_096], 0, -1, null));
        explain.explain(new Row(2, 0, C1, Kind.IN, 65_507, new byte[4_096], 1, 9, null), world);
        assertThat(shown().saying().sentence()).startsWith("One datagram of 65,507 bytes went out and came back.");
    }

    @Test
    void beforeTheFirstEchoTheCommandSpeaksUdp() {
        explain.explain(null, world);
        assertThat(explain.shown().own().command()).isEqualTo("ncat -u 127.0.0.1 1337");
        assertThat(explain.shown().own().words()).contains("UDP");
        assertThat(shown().saying().sentence()).contains("no connection");
        assertThat(shown().code().lines().file()).isEqualTo("udp-bind");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONNECTION_REFUSED | READ | An ICMP message said that nothing listens on port 1399 of 127.0.0.1. An unconnected socket
            MESSAGE_TOO_LONG | WRITE | One datagram carries at most 65,507 bytes
            ADDRESS_ALREADY_IN_USE | BIND | Another socket is bound to that UDP port
            CANNOT_ASSIGN_REQUESTED_ADDRESS | BIND | The address to bind is not one of this machine
            CANNOT_ASSIGN_REQUESTED_ADDRESS | JOIN | The address is no multicast group
            NETWORK_IS_UNREACHABLE | WRITE | This machine knows no way to the network of 127.0.0.1, so the datagram
            NETWORK_IS_DOWN | JOIN | The interface went away
            UNKNOWN | WRITE | The system does not let this socket send to 127.0.0.1. A broadcast address
            HOST_NOT_FOUND | CONNECT | 127.0.0.1 stands for no single host
            HOST_NOT_FOUND | RESOLVE | Nobody knows an address for the name
            OPERATION_ABORTED | WRITE | The outbox is full
            """)
    void failuresOfDatagramSocketsHaveTheirOwnWords(SocketErrorStatus status, Operation during, String cause) {
        world.endpoints.put(C1, new Endpoint("127.0.0.1", 1399));
        fail(C1, status, during, new IOException("x"));
        assertThat(shown().card().cause()).startsWith(cause);
        assertThat(shown().card().tries()).isNotEmpty();
    }

    @Test
    void aStreamKeepsItsWords() {
        fail(Planted.L1, SocketErrorStatus.ADDRESS_ALREADY_IN_USE, Operation.BIND, new BindException("Address already in use"));
        assertThat(shown().card().tries()).contains("On Linux, ss -ltnp shows which program it is.");
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusHasItsWordsForEverythingASocketDoesInBothLanguages(SocketErrorStatus status) {
        for (Locale language : Texts.LANGUAGES) {
            texts.setLocale(language);
            for (Operation operation : Operation.values()) {
                fail(C1, status, operation, new PortUnreachableException());
                assertThat(shown().card().cause()).isNotBlank().doesNotContain("{", "''");
                assertThat(shown().card().tries()).isNotEmpty().allSatisfy(t -> assertThat(t).isNotBlank().doesNotContain("{", "''"));
            }
        }
    }

    @Test
    void theLinesOfEveryFailureAreThoseOfItsSocket() {
        assertThat(file(C1, Operation.READ)).isEqualTo("udp-hear");
        assertThat(file(C1, Operation.WRITE)).isEqualTo("udp-send");
        assertThat(file(C1, Operation.RESOLVE)).isEqualTo("udp-resolve");
        assertThat(file(C1, Operation.CONNECT)).isEqualTo("udp-client-bind");
        assertThat(file(L1, Operation.BIND)).isEqualTo("udp-bind");
        assertThat(file(L1, Operation.JOIN)).isEqualTo("udp-join");
    }

    private String file(Connection connection, Operation during) {
        fail(connection, SocketErrorStatus.UNKNOWN, during, new IOException("x"));
        return shown().code().lines().file();
    }

    private void fail(Connection connection, SocketErrorStatus status, Operation during, Exception cause) {
        explain.explain(world.life(new Failed(connection, 0, failure(status, during, cause))), world);
    }

    private Explanation shown() {
        return explain.shown();
    }
}
