package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.CommandLineParser.Parsed;
import echolab.Options.Mode;
import echolab.net.Endpoint;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.net.tcp.TcpServerSpec;
import echolab.net.udp.Answer;
import echolab.net.udp.UdpServerSpec;
import echolab.ui.Look.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineParserTest {

    @Test
    void nothingAskedIsAWindowThatFollowsTheSystem() {
        assertThat(options("")).isEqualTo(new Options("tcp", Optional.empty(), Optional.empty(), List.of(), new Mode.Window()));
    }

    @Test
    void readsLooks() {
        Options options = options("--tab udp --lang fr --theme=projector");
        assertThat(options.tab()).isEqualTo("udp");
        assertThat(options.language()).contains(Locale.FRENCH);
        assertThat(options.theme()).contains(Theme.PROJECTOR);
    }

    @Test
    void readsAServer() {
        TcpServerSpec plain = server("--tcp-server 127.0.0.1:0");
        assertThat(plain.local()).isEqualTo(new Endpoint("127.0.0.1", 0));
        assertThat(plain.framing()).isEqualTo(Framing.LINES);
        assertThat(plain.model()).isEqualTo(Model.STREAMS);
        TcpServerSpec other = server("--tcp-server [::1]:1337 --tcp-echo raw --tcp-model channels");
        assertThat(other.local()).isEqualTo(new Endpoint("::1", 1337));
        assertThat(other.framing()).isEqualTo(Framing.RAW);
        assertThat(other.model()).isEqualTo(Model.CHANNELS);
    }

    @Test
    void readsAServerOfDatagrams() {
        assertThat(datagramServer("--udp-server 127.0.0.1:0")).returns(new Endpoint("127.0.0.1", 0), UdpServerSpec::local)
                .returns(Answer.SENDER, UdpServerSpec::answer).returns(UdpServerSpec.LOOPBACK_RATE, UdpServerSpec::echoRate);
        assertThat(datagramServer("--udp-server [::1]:1337 --udp-echo document --udp-rate 250"))
                .returns(new Endpoint("::1", 1337), UdpServerSpec::local)
                .returns(Answer.DOCUMENT, UdpServerSpec::answer).returns(250, UdpServerSpec::echoRate);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1:0,1000000", "127.9.8.7:0,1000000", "localhost:0,1000000", "[::1]:0,1000000",
            "0.0.0.0:0,1000", "[::]:0,1000", "192.0.2.1:0,1000", "myhost:0,1000"})
    void whereOthersCanAskOneAddressGetsLess(String local, int rate) {
        assertThat(datagramServer("--udp-server " + local).echoRate()).isEqualTo(rate);
    }

    @Test
    void readsServersOfBothKinds() {
        assertThat(options("--udp-server 127.0.0.1:5 --tcp-server 127.0.0.1:5 --tcp-echo raw --headless").servers())
                .hasOnlyElementsOfTypes(TcpServerSpec.class, UdpServerSpec.class).hasSize(2);
    }

    @Test
    void readsModes() {
        assertThat(options("--tour").mode()).isEqualTo(new Mode.Tour(Path.of("target", "tour")));
        assertThat(options("--tour=pictures").mode()).isEqualTo(new Mode.Tour(Path.of("pictures")));
        assertThat(options("--tour --lang en").mode()).isEqualTo(new Mode.Tour(Path.of("target", "tour")));
        assertThat(options("--headless --tcp-server localhost:0").mode()).isEqualTo(new Mode.Headless(Optional.empty()));
        assertThat(options("--headless --tcp-server localhost:0 --for 60").mode())
                .isEqualTo(new Mode.Headless(Optional.of(Duration.ofSeconds(60))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            --tcp-sever localhost:0             > there is no option '--tcp-sever' (did you mean --tcp-server?);
            --xyzzy                             > there is no option '--xyzzy'
            -x                                  > there is no option '-x'
            hello                               > 'hello' is no option: options begin with --
            --lang de                           > Invalid value for option '--lang': 'de' is none of en, fr
            --theme pink                        > 'pink' is none of light, dark, projector
            --tab icmp                          > 'icmp' is none of tcp, udp, batch
            --tcp-echo words                    > 'words' is none of lines, raw
            --tcp-server                        > Missing required parameter for option '--tcp-server' (HOST:PORT)
            --tcp-server 1337                   > expected HOST:PORT, got "1337"
            --tcp-server localhost:x            > the port is no number: "x"
            --tcp-server localhost:65536        > port out of range: 65536
            --tcp-server ::1:1337               > an IPv6 address stands in brackets: [::1]:1337
            --tcp-echo raw                      > --tcp-echo says how a server echoes: add --tcp-server HOST:PORT
            --tcp-model channels                > --tcp-model says how a server works: add --tcp-server HOST:PORT
            --headless                          > --headless has nothing to serve: add --tcp-server or --udp-server HOST:PORT
            --udp-server ::1:1337               > an IPv6 address stands in brackets: [::1]:1337
            --udp-server 1337                   > expected HOST:PORT, got "1337"
            --udp-server a:0 --udp-echo all     > 'all' is none of sender, document
            --udp-server a:0 --udp-rate 0       > '0' is no whole number of datagrams a second, 1 to 10000000
            --udp-server a:0 --udp-rate 10000001 > '10000001' is no whole number of datagrams a second, 1 to 10000000
            --udp-server a:0 --udp-rate -5      > Invalid value for option '--udp-rate': '-5' is no whole number of datagrams
            --udp-server a:0 --tcp-echo raw     > --tcp-echo says how a server echoes: add --tcp-server HOST:PORT
            --udp-echo document                 > --udp-echo says how a server answers: add --udp-server HOST:PORT
            --udp-rate 5                        > --udp-rate says how much a server sends: add --udp-server HOST:PORT
            --for 5                             > --for ends a service without a window: add --headless
            --headless --tcp-server a:0 --for 0 > '0' is no whole number of seconds, 1 to 31536000
            --headless --tcp-server a:0 --for 9x > '9x' is no whole number of seconds
            --headless --tcp-server a:0 --for 99999999 > '99999999' is no whole number of seconds
            --headless --tcp-server a:0 --tour  > --tour takes pictures of the window
            --lang en --lang fr                 > should be specified only once
            """)
    void aWrongOptionIsOneLine(String arguments, String line) {
        assertThat(parse(arguments)).isInstanceOfSatisfying(Parsed.Wrong.class, wrong ->
                assertThat(wrong.line()).startsWith("echolab: ").contains(line).endsWith("; --help lists the options").hasLineCount(1));
    }

    @Test
    void helpFitsATerminalAndNamesEveryOption() {
        String help = said("--help");
        assertThat(help.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(help).contains("--tab", "--lang", "--theme", "--tcp-server", "--tcp-echo", "--tcp-model", "--udp-server",
                "--udp-echo", "--udp-rate", "--tour", "--headless", "--for", "--help", "--version", "Examples:");
    }

    @Test
    void theExamplesOfTheHelpAreRight() {
        assertThat(said("--help").lines().filter(line -> line.contains("-Dargs=\"--")))
                .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                .hasSizeGreaterThan(2).allSatisfy(example -> assertThat(parse(example)).isInstanceOf(Parsed.Run.class));
    }

    @Test
    void versionIsThePoms() {
        assertThat(said("--version")).matches("EchoLab \\d+\\.\\d+\\.\\d+\\R");
    }

    private static Parsed parse(String arguments) {
        return CommandLineParser.parse(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    }

    private static Options options(String arguments) {
        return ((Parsed.Run) parse(arguments)).options();
    }

    private static TcpServerSpec server(String arguments) {
        return (TcpServerSpec) options(arguments).servers().getFirst();
    }

    private static UdpServerSpec datagramServer(String arguments) {
        return (UdpServerSpec) options(arguments).servers().getFirst();
    }

    private static String said(String arguments) {
        return ((Parsed.Say) parse(arguments)).text();
    }
}
