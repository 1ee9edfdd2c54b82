package echolab;

import echolab.Options.Mode;
import echolab.net.EchoGate;
import echolab.net.Endpoint;
import echolab.net.SocketSpec.ServerSpec;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.net.tcp.TcpServerSpec;
import echolab.net.udp.Answer;
import echolab.net.udp.UdpOptions;
import echolab.net.udp.UdpServerSpec;
import echolab.ui.Look.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reads the arguments of the command line.
final class CommandLineParser {

    /// What came of it.
    sealed interface Parsed {

        record Run(Options options) implements Parsed { }

        /// Help or version: to be printed, and that is all.
        record Say(String text) implements Parsed { }

        /// One line: what is wrong, why, and what to do.
        record Wrong(String line) implements Parsed { }
    }

    private static final int MAX_SECONDS = 365 * 24 * 60 * 60;
    private static final int COLUMNS = 80;

    private CommandLineParser() { }

    static Parsed parse(String... arguments) {
        CommandLine commandLine = new CommandLine(spec());
        try {
            ParseResult parsed = commandLine.parseArgs(arguments);
            if (parsed.isUsageHelpRequested()) {
                return new Parsed.Say(commandLine.getUsageMessage(Ansi.OFF));
            }
            if (parsed.isVersionHelpRequested()) {
                return new Parsed.Say("EchoLab " + Version.current() + System.lineSeparator());
            }
            return new Parsed.Run(options(parsed));
        } catch (UnmatchedArgumentException e) {
            return wrong(unmatched(e));
        } catch (ParameterException e) {
            return wrong(e.getMessage());
        }
    }

    private static Parsed wrong(String what) {
        return new Parsed.Wrong("echolab: " + what.lines().findFirst().orElse("wrong option") + "; --help lists the options");
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String argument = e.getUnmatched().getFirst();
        if (!argument.startsWith("-")) {
            return "'" + argument + "' is no option: options begin with --";
        }
        return "there is no option '" + argument + "'"
                + e.getSuggestions().stream().findFirst().map(near -> " (did you mean " + near + "?)").orElse("");
    }

    private static Options options(ParseResult parsed) {
        List<ServerSpec> servers = servers(parsed);
        return new Options(
                parsed.matchedOptionValue("--tab", Options.TABS.getFirst()),
                Optional.ofNullable(parsed.matchedOptionValue("--lang", null)),
                Optional.ofNullable(parsed.matchedOptionValue("--theme", null)),
                servers,
                mode(parsed, !servers.isEmpty()));
    }

    private static List<ServerSpec> servers(ParseResult parsed) {
        List<ServerSpec> servers = new ArrayList<>();
        if (parsed.hasMatchedOption("--tcp-server")) {
            servers.add(tcpServer(parsed));
        } else {
            refuse(parsed, "--tcp-echo", "says how a server echoes: add --tcp-server HOST:PORT");
            refuse(parsed, "--tcp-model", "says how a server works: add --tcp-server HOST:PORT");
        }
        if (parsed.hasMatchedOption("--udp-server")) {
            servers.add(udpServer(parsed));
        } else {
            refuse(parsed, "--udp-echo", "says how a server answers: add --udp-server HOST:PORT");
            refuse(parsed, "--udp-rate", "says how much a server sends: add --udp-server HOST:PORT");
        }
        return List.copyOf(servers);
    }

    private static TcpServerSpec tcpServer(ParseResult parsed) {
        return new TcpServerSpec(parsed.matchedOptionValue("--tcp-server", null),
                parsed.matchedOptionValue("--tcp-echo", Framing.LINES), parsed.matchedOptionValue("--tcp-model", Model.STREAMS));
    }

    private static UdpServerSpec udpServer(ParseResult parsed) {
        Endpoint local = parsed.matchedOptionValue("--udp-server", null);
        return new UdpServerSpec(local, parsed.matchedOptionValue("--udp-echo", Answer.SENDER), UdpOptions.DEFAULT,
                parsed.matchedOptionValue("--udp-rate", UdpServerSpec.usualRate(local.host())), false, new EchoGate());
    }

    private static Mode mode(ParseResult parsed, boolean serves) {
        if (parsed.hasMatchedOption("--headless")) {
            refuse(parsed, "--tour", "takes pictures of the window, which --headless does without: leave one of them out");
            if (!serves) {
                refuse(parsed, "--headless", "has nothing to serve: add --tcp-server or --udp-server HOST:PORT");
            }
            return new Mode.Headless(Optional.ofNullable(parsed.matchedOptionValue("--for", null)));
        }
        refuse(parsed, "--for", "ends a service without a window: add --headless");
        return parsed.hasMatchedOption("--tour")
                ? new Mode.Tour(parsed.matchedOptionValue("--tour", Options.TOUR))
                : new Mode.Window();
    }

    private static void refuse(ParseResult parsed, String option, String why) {
        if (parsed.hasMatchedOption(option)) {
            throw new ParameterException(parsed.commandSpec().commandLine(), option + " " + why);
        }
    }

    private static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("./mvnw");
        spec.usageMessage().width(COLUMNS).sortOptions(false).longOptionsMaxWidth(34)
                .description("EchoLab makes sockets visible: echo servers and clients with live traffic.%n")
                .customSynopsis("./mvnw -Dargs=\"OPTION ...\"")
                .footerHeading("%nExamples:%n")
                .footer("  ./mvnw",
                        "  ./mvnw -Dargs=\"--theme projector --tcp-server 127.0.0.1:1337\"",
                        "  ./mvnw -Dargs=\"--headless --tcp-server 127.0.0.1:0 --for 60\"",
                        "  ./mvnw -Dargs=\"--headless --udp-server [::1]:1337 --udp-rate 100\"",
                        "  ./mvnw -Dargs=\"--tour --lang fr\"");
        return spec
                .addOption(choice("--tab", Options.TABS, Function.identity(), "The tab that shows first."))
                .addOption(choice("--lang", List.of(Locale.ENGLISH, Locale.FRENCH), Locale::getLanguage,
                        "The language; otherwise the system's."))
                .addOption(choice("--theme", List.of(Theme.values()), CommandLineParser::word,
                        "The looks; otherwise light or dark as the system."))
                .addOption(value("--tcp-server", "HOST:PORT", CommandLineParser::endpoint,
                        "A TCP echo server, on from the start. Port 0 lets the system choose;"
                                + " an IPv6 address stands in brackets."))
                .addOption(choice("--tcp-echo", List.of(Framing.values()), CommandLineParser::word,
                        "What that server echoes: lines (default) or raw bytes."))
                .addOption(choice("--tcp-model", List.of(Model.values()), CommandLineParser::word,
                        "How it works: java.net streams (default) or java.nio channels."))
                .addOption(value("--udp-server", "HOST:PORT", CommandLineParser::endpoint,
                        "A UDP echo server, as its TCP sister. Both may be on."))
                .addOption(choice("--udp-echo", List.of(Answer.values()), CommandLineParser::word,
                        "Whom it answers: the sender (default), or, as the source document does, port "
                                + UdpServerSpec.DOCUMENT_PORT + " from a new socket."))
                .addOption(value("--udp-rate", "N", text -> number(text, UdpServerSpec.MAX_RATE, "datagrams a second"),
                        "The most datagrams a second that it sends to one address (default: "
                                + UdpServerSpec.LOOPBACK_RATE + " on loopback, else " + UdpServerSpec.NETWORK_RATE + ")."))
                .addOption(OptionSpec.builder("--tour").paramLabel("DIR").type(Path.class).arity("0..1")
                        .fallbackValue(Options.TOUR.toString())
                        .description("Play the tour; its pictures go to DIR (default: " + Options.TOUR + ").").build())
                .addOption(flag("--headless", "Serve without a window: one line an event, and the totals at the end.").build())
                .addOption(value("--for", "SECONDS", text -> Duration.ofSeconds(number(text, MAX_SECONDS, "seconds")),
                        "With --headless: end after so many seconds."))
                .addOption(flag("--help", "Print this.").usageHelp(true).build())
                .addOption(flag("--version", "Print the version.").versionHelp(true).build());
    }

    private static OptionSpec.Builder flag(String name, String description) {
        return OptionSpec.builder(name).type(boolean.class).arity("0").description(description);
    }

    private static OptionSpec value(String name, String label, ITypeConverter<?> converter, String description) {
        return OptionSpec.builder(name).paramLabel(label).arity("1").type(Object.class).converters(converter)
                .description(description).build();
    }

    private static <T> OptionSpec choice(String name, List<T> values, Function<T, String> word, String description) {
        String words = String.join("|", values.stream().map(word).toList());
        return value(name, words, text -> values.stream().filter(v -> word.apply(v).equals(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of " + words.replace("|", ", "))),
                description);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Endpoint endpoint(String text) {
        try {
            return Endpoint.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static int number(String text, int most, String what) {
        if (text.matches("\\d{1,8}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new TypeConversionException("'" + text + "' is no whole number of " + what + ", 1 to " + most);
    }
}
