package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import echolab.capture.FilterException.Problem;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.SocketEvent;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class FilterTest {

    private final Capture capture = new Capture(new Limits(64, 1 << 16, 1 << 15));

    FilterTest() {
        Connection listener = new Connection(1, Role.LISTENER, 1, Unit.MESSAGE);
        new Traffic(capture, listener).event(new SocketEvent.Listening(listener, 0, Traffic.SERVER));
        Traffic client = Traffic.client(capture, 3).opened(0, Traffic.CLIENT, Traffic.SERVER);
        client.out(0, "Hello, World\n").in(2_000_000, "Hello, World\r\n");
        Traffic accepted = Traffic.accepted(capture, 2).unfinished(0, "Grüße and fish");
        accepted.failed(0).closed(0);
        client.event(new SocketEvent.TurnedAway(listener, 0, Traffic.address(99), 5));
    }

    /// The rows: 1 listening, 2 open, 3 out, 4 in, 5 unfinished, 6 failed, 7 closed, 8 turned away.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            hello                       | 3,4
            WORLD                       | 3,4
            grüSSE                      | -
            GRÜß                        | 5
            "and fish"                  | 5
            text:"o, w"                 | 3,4
            text:fish                   | 5
            text:/l{2}o/                | 3,4
            text:/HELLO/                | -
            text:/HELLO/i               | 3,4
            text:/^Gr.*\\sfish$/        | 5
            "Hello, World" len=13       | 3
            127.0.0.1:1337              | 1,2
            refused                     | 6
            hex:0d0a                    | 4
            hex:"6c 6F"                 | 3,4
            conn:3                      | 2,3,4
            conn:C3                     | 2,3,4
            conn:s2                     | 5,6,7
            conn:S3                     | -
            conn:L1                     | 1,8
            dir:out                     | 3
            dir:in                      | 4,5
            kind:in                     | 4,5
            kind:unfinished             | 5
            kind:life                   | 1,2,6,7,8
            kind:message                | 3,4,5
            kind:open                   | 1,2
            kind:closed                 | 7
            kind:error                  | 6,8
            status:ConnectionRefused    | 6
            status:connection           | 6
            status:HostNotFound         | -
            len>13                      | 4,5
            len>=13                     | 3,4,5
            len<14                      | 3
            len<=14                     | 3,4
            len:14                      | 4
            len!=14                     | 3,5
            rtt>1ms                     | 4
            rtt>=2ms rtt<=2000us        | 4
            rtt<1.5ms                   | -
            no>6                        | 7,8
            NO=1 or no:2                | 1,2
            hello dir:in                | 4
            hello and dir:in            | 4
            hello or fish dir:out       | 3,4
            (hello or fish) dir:in      | 4,5
            not kind:life               | 3,4,5
            !kind:life !dir:out         | 4,5
            not not hello               | 3,4
            !(hello or kind:life)       | 5
            "and"                       | 5
            """)
    void findsRows(String text, String numbers) throws FilterException {
        assertThat(find(text)).isEqualTo(numbers.equals("-") ? List.of()
                : List.of(numbers.split(",")).stream().map(Long::valueOf).toList());
    }

    /// The rows: 9 bound, 10 out, 11 in, 12 in again, 13 lossy, 14 unanswered, 15 joined.
    @ParameterizedTest
    @CsvSource({"kind:open no>8,9", "kind:again,12", "kind:lossy,13", "kind:unanswered,14", "kind:group,15", "kind:error no>8,14",
        "dropped,13", "rtt>1ns no>8,11", "kind:in no>8,11 12", "239.1.2.3,15"})
    void findsWhatHappensToDatagrams(String text, String numbers) throws FilterException {
        Traffic client = Traffic.sender(capture, 4).bound(0, Traffic.CLIENT, Traffic.SERVER).out(0, "x").in(5, "x").in(6, "x");
        Connection peer = Traffic.peer(capture, 5).connection();
        client.event(new SocketEvent.Impaired(peer, 7, SocketEvent.Impairment.DROPPED))
                .event(new SocketEvent.Unanswered(peer, 8, Traffic.CLIENT, SocketEvent.Refusal.LOOP, 3))
                .event(new SocketEvent.Membership(peer, 9, InetAddress.ofLiteral("239.1.2.3"), "lo", true));
        assertThat(find(text)).isEqualTo(List.of(numbers.split(" ")).stream().map(Long::valueOf).toList());
    }

    @Test
    void nothingWrittenShowsEverything() throws FilterException {
        assertThat(Filter.parse("  ")).isSameAs(Filter.ALL);
        assertThat(find("")).hasSize(8);
        assertThat(Filter.parse("dir:out")).hasToString("dir:out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            a or|TERM_EXPECTED|4|
            a and or b|TERM_EXPECTED|6|or
            ()|TERM_EXPECTED|1|)
            not|TERM_EXPECTED|3|
            or a|TERM_EXPECTED|0|or
            a (b or c|PARENTHESIS_NOT_CLOSED|2|(
            a) b|PARENTHESIS_NOT_OPENED|1|)
            a "two|QUOTE_NOT_CLOSED|2|"two
            text:/a|REGEX_NOT_CLOSED|5|/a
            leng>5|UNKNOWN_FIELD|0|leng
            x dir>out|BAD_OPERATOR|5|>
            len>|VALUE_EXPECTED|4|
            text:""|VALUE_EXPECTED|5|
            conn:X1|BAD_CONNECTION|5|X1
            conn:C99999999999|BAD_CONNECTION|5|C99999999999
            dir:up|BAD_DIRECTION|4|up
            kind:odd|BAD_KIND|5|odd
            status:Tired|BAD_STATUS|7|Tired
            len>1e3|BAD_NUMBER|4|1e3
            no>99999999999999999999|BAD_NUMBER|3|99999999999999999999
            rtt>5|BAD_DURATION|4|5
            hex:0d0|BAD_HEX|4|0d0
            hex:" "|BAD_HEX|4|
            a text:/(/|BAD_REGEX|7|(
            """)
    void saysWhatIsWrongAndWhere(String text, Problem problem, int column, String token) {
        FilterException refusal = catchThrowableOfType(FilterException.class, () -> Filter.parse(text));
        assertThat(refusal).isNotNull().returns(problem, FilterException::problem).returns(column, FilterException::column)
                .returns(token == null ? "" : token, FilterException::token).hasMessageContaining(problem.name());
    }

    @Test
    void lengthAndDepthAreBounded() throws FilterException {
        assertThat(find("(".repeat(50) + "hello" + ")".repeat(50))).hasSize(2);
        assertProblem("(".repeat(51) + "hello" + ")".repeat(51), Problem.TOO_DEEP, 50);
        assertProblem("!".repeat(900), Problem.TOO_DEEP, 50);
        assertProblem("a".repeat(1_001), Problem.TOO_LONG, 1_000);
        assertThat(find("a ".repeat(500))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text:/(a+)+b/", "text:/(a|aa)*c/", "text:/(.*)*x/", "text:/((a|b|ab)*)*z/"})
    void aRegexThatWouldNeverEndFindsNothing(String text) throws FilterException {
        Traffic.client(capture, 9).out(0, "a".repeat(30_000));
        assertThat(find(text + " no:9")).isEmpty();
    }

    @Test
    void bytesThatAreNoUtf8AreReadAsLatin1() throws FilterException {
        byte[] latin = {(byte) 0xe9, 't', (byte) 0xe9};
        capture.open(new Connection(9, Role.CLIENT, 9, Unit.BYTE)).sent(0, latin, 0, 3);
        assertThat(find("ÉTÉ")).containsExactly(9L);
        assertThat(find("text:/^été$/")).containsExactly(9L);
    }

    @Test
    void aCharacterCutInTheMiddleDoesNotSpoilTheRest() throws FilterException {
        Traffic.client(capture, 9).out(0, "x" + "é".repeat(20_000));
        assertThat(capture.row(9).cut()).isTrue();
        assertThat(find("xéé")).containsExactly(9L);
        assertThat(find("text:/^xé/")).containsExactly(9L);
    }

    private List<Long> find(String text) throws FilterException {
        Filter filter = Filter.parse(text);
        return LongStream.rangeClosed(capture.first(), capture.last()).filter(number -> filter.matches(capture.row(number)))
                .boxed().toList();
    }

    private static void assertProblem(String text, Problem problem, int column) {
        assertThat(catchThrowableOfType(FilterException.class, () -> Filter.parse(text)))
                .returns(problem, FilterException::problem).returns(column, FilterException::column);
    }
}
