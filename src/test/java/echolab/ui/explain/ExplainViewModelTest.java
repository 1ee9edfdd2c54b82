package echolab.ui.explain;

import static echolab.ui.explain.Planted.C1;
import static echolab.ui.explain.Planted.C2;
import static echolab.ui.explain.Planted.CLIENT;
import static echolab.ui.explain.Planted.FOREIGN;
import static echolab.ui.explain.Planted.L1;
import static echolab.ui.explain.Planted.S1;
import static echolab.ui.explain.Planted.S2;
import static echolab.ui.explain.Planted.SERVER;
import static echolab.ui.explain.Planted.failure;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Row;
import echolab.capture.Row.Kind;
import echolab.net.Endpoint;
import echolab.net.Failure.Operation;
import echolab.net.SocketEvent.AttemptFailed;
import echolab.net.SocketEvent.Closed;
import echolab.net.SocketEvent.HalfClosed;
import echolab.net.SocketEvent.Held;
import echolab.net.SocketEvent.Listening;
import echolab.net.SocketEvent.Opened;
import echolab.net.SocketEvent.Opening;
import echolab.net.SocketEvent.TurnedAway;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.Texts;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainViewModelTest {

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Planted world = new Planted();
    private final Explaining explain = Explaining.of(texts, Planted.SOURCE, world);

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("topics")
    void everyRowHasItsWordsInBothLanguages(Topic topic, Function<Planted, Row> make, String english, String french, String file) {
        explain.explain(make.apply(world), world);
        assertThat(shown().topic()).isEqualTo(topic);
        assertThat(shown().saying().sentence()).contains(english);
        assertThat(shown().saying().note()).isNotBlank();
        assertThat(shown().code() == null ? null : shown().code().lines().file()).isEqualTo(file);
        texts.setLocale(Locale.FRENCH);
        assertThat(shown().saying().sentence()).contains(french);
        assertThat(shown().saying().note()).isNotBlank();
    }

    static Stream<Arguments> topics() {
        return Stream.of(
                row(Topic.ECHO, w -> w.echo(C1, "ping\n", "ping\r\n"), "ending (LF) and wrote it back with CRLF, so the echo is one byte longer",
                        "fin (LF) et l’a renvoyée avec CRLF\u00a0: l’écho compte donc un octet de plus", "LineEcho.java"),
                row(Topic.ECHO, w -> w.echo(C1, "ping\r", "ping\r\n"), "ending (CR)", "fin (CR)", "LineEcho.java"),
                row(Topic.ECHO, w -> w.echo(C1, "ping\r\n", "ping\r\n"), "all 6 bytes came back", "6\u00a0octets sont revenus", "LineEcho.java"),
                row(Topic.ECHO, w -> w.echo(C1, "ping", "ping\r\n"), "two bytes longer", "deux octets de plus", "LineEcho.java"),
                row(Topic.ECHO, w -> w.echo(C1, "ping\n", "pong\r\n"), "differ at byte 1 (69 sent, 6f back)", "octet 1 (69 envoyé, 6f reçu)",
                        "LineEcho.java"),
                row(Topic.ECHO, w -> w.echo(C2, "ping", "ping"), "4 bytes there and back", "4\u00a0octets à l’aller", "RawEcho.java"),
                row(Topic.ECHO, w -> w.echo(C2, "ping", "pi"), "The write had 4 bytes, the read that answers it returned 2 bytes",
                        "portait 4\u00a0octets", "RawEcho.java"),
                row(Topic.ECHO, w -> w.echo(FOREIGN, "ping\n", "ping\n"), "The other end answered with the same 5 bytes",
                        "les 5\u00a0octets envoyés", "Reader.java"),
                row(Topic.ECHO, w -> w.echo(FOREIGN, "ping\n", "ping\r\n"), "ended by CRLF where LF was sent", "au lieu de LF", "Reader.java"),
                row(Topic.SENT, w -> w.message(C1, Kind.OUT, "ping\n", 0, -1), "4 bytes of text and its ending LF", "4\u00a0octets de texte", null),
                row(Topic.SENT, w -> w.message(C1, Kind.OUT, "x", 0, -1), "one byte without a line ending", "un octet sans fin de ligne", null),
                row(Topic.RECEIVED, w -> w.message(S1, Kind.IN, "ping\r\n", 0, -1), "S1 read a line", "S1 a lu une ligne", "LineEcho.java"),
                row(Topic.RECEIVED, w -> w.message(S2, Kind.IN, "ping", 0, -1), "One read on S2 returned 4 bytes", "Une lecture sur S2", "RawEcho.java"),
                row(Topic.UNASKED, w -> w.message(C1, Kind.IN, "hi\n", 0, -1), "answer no message on record", "aucun message", "Reader.java"),
                row(Topic.UNASKED, w -> w.message(C1, Kind.IN, "hi\n", 7, -1), "message 7, which is no longer kept", "message 7", "Reader.java"),
                row(Topic.UNFINISHED, w -> w.message(S1, Kind.IN_UNFINISHED, "hal", 0, -1), "3 bytes of a line", "3\u00a0octets d’une ligne",
                        "LineEcho.java"),
                row(Topic.LISTENING, w -> w.life(new Listening(L1, 0, SERVER)), "listens on 127.0.0.1:1337", "écoute sur 127.0.0.1:1337",
                        "TcpServer.java"),
                row(Topic.LISTENING, w -> w.life(new Listening(L1, 0, new InetSocketAddress("0.0.0.0", 7))), "other machines", "d’autres machines",
                        "TcpServer.java"),
                row(Topic.OPENING, w -> w.life(new Opening(C1, 0, new Endpoint("localhost", 7))), "addresses of localhost", "adresses de localhost",
                        "Dialer.java"),
                row(Topic.CONNECTED, w -> w.life(new Opened(C1, 410_000, CLIENT, SERVER, 0)), "a port of its own, 52814", "52814", "Dialer.java"),
                row(Topic.ACCEPTED, w -> w.life(new Opened(S1, 0, SERVER, CLIENT, 0)), "client at 127.0.0.1:52814", "le client 127.0.0.1:52814",
                        "TcpServer.java"),
                row(Topic.HALF_CLOSED, w -> w.life(new HalfClosed(C1, 0, false)), "C1 sends no more", "C1 n’envoie plus rien", null),
                row(Topic.HALF_CLOSED, w -> w.life(new HalfClosed(S1, 0, true)), "The read on S1", "La lecture sur S1", null),
                row(Topic.HELD, w -> w.life(new Held(S1, 0)), "holds the echo back", "retient l’écho", null),
                row(Topic.TURNED_AWAY, w -> w.life(new TurnedAway(L1, 0, CLIENT, 1000)), "1,000 clients are connected",
                        "1\u202f000 clients sont connectés", "TcpServer.java"),
                row(Topic.ATTEMPT_FAILED, w -> w.life(attempt(true)), "did not take the connection (ConnectionRefused)", "que C1 essaie ensuite",
                        "Dialer.java"),
                row(Topic.CLOSED, w -> w.life(new Closed(C1, 0, true, 0)), "the other end ended", "l’autre bout a mis fin", null),
                row(Topic.CLOSED, w -> {
                    w.reset = true;
                    return w.life(new Closed(C1, 0, false, 0));
                }, "broke C1 off with a reset", "a réinitialisé C1", null),
                row(Topic.CLOSED, w -> w.life(new Closed(S1, 0, false, 4)), "4 bytes of a last line", "4\u00a0octets d’une dernière ligne", null),
                row(Topic.CLOSED, w -> w.life(new Closed(L1, 0, false, 0)), "no longer listens", "n’écoute plus", null));
    }

    private static Arguments row(Topic topic, Function<Planted, Row> make, String english, String french, String file) {
        return Arguments.of(topic, make, english, french, file);
    }

    static AttemptFailed attempt(boolean left) {
        return new AttemptFailed(C1, 90_000, new InetSocketAddress("::1", 1338), 0,
                failure(SocketErrorStatus.CONNECTION_REFUSED, Operation.CONNECT, new ConnectException("Connection refused")), left);
    }

    @Test
    void beforeTheFirstEchoThereIsACommandToBringOnesOwnClient() {
        assertThat(shown().topic()).isEqualTo(Topic.FIRST);
        assertThat(shown().saying().badge()).isEqualTo("Before the first echo");
        assertThat(shown().own().command()).isEqualTo("ncat 127.0.0.1 1337");
        world.server = new Endpoint("0.0.0.0", 7);
        explain.explain(null, world);
        assertThat(shown().own().command()).isEqualTo("ncat 127.0.0.1 7");
        world.server = null;
        explain.explain(null, world);
        assertThat(shown().own().command()).isEmpty();
        explain.explain(world.echo(C1, "ping", "ping"), world);
        assertThat(shown().own()).isNull();
    }

    @Test
    void questionAndAnswerTellTheSameStory() {
        Row answer = world.echo(C1, "Grüße\n", "Grüße\r\n");
        explain.explain(answer, world);
        Explanation ofAnswer = shown();
        explain.explain(world.rows.getFirst(), world);
        assertThat(shown()).isEqualTo(ofAnswer);
        assertThat(shown().saying().badge()).isEqualTo("Messages 1, 2");
        assertThat(shown().saying().remark()).isEqualTo("echoed in 0.21\u00a0ms");
        assertThat(shown().saying().note()).endsWith("In UTF-8, ü takes 2 bytes.");
        texts.setLocale(Locale.FRENCH);
        assertThat(shown().saying().remark()).isEqualTo("écho en 0,21\u00a0ms");
    }

    @Test
    void ofBytesThatWereNotKeptNothingIsSaid() {
        world.rows.add(new Row(1, 0, C1, Kind.OUT, 70_000, new byte[65_536], 0, -1, null));
        Row answer = new Row(2, 0, C1, Kind.IN, 70_000, new byte[65_536], 1, -1, null);
        explain.explain(answer, world);
        assertThat(shown().saying().sentence()).startsWith("70,000 bytes went out and 70,000 came back. Only the beginning");
    }

    private Explanation shown() {
        return explain.shown();
    }
}
