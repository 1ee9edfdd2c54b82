package echolab;

import echolab.CommandLineParser.Parsed;
import echolab.Options.Mode;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The way in. It is no JavaFX Application, because Java starts JavaFX before the `main` of one: here the arguments and the
/// screen come first, and a service without a window never loads JavaFX.
public final class EchoLab {

    private EchoLab() { }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        return switch (CommandLineParser.parse(arguments)) {
            case Parsed.Say(String text) -> {
                System.out.print(text);
                yield 0;
            }
            case Parsed.Wrong(String line) -> complain(line, 2);
            case Parsed.Run(Options options) -> switch (options.mode()) {
                case Mode.Headless headless -> Headless.run(options.servers(), headless.limit(), System.out);
                case Mode.Window _, Mode.Tour _ -> look(options);
            };
        };
    }

    private static int look(Options options) {
        return switch (Screen.find()) {
            case Screen.Present() -> show(options);
            case Screen.Unusable(String line) -> complain(line, 1);
            case Screen.Absent() -> {
                Options tour = options.mode() instanceof Mode.Tour ? options : options.in(new Mode.Tour(Options.TOUR));
                System.err.println("No screen (DISPLAY and WAYLAND_DISPLAY are empty): playing the tour; pictures go to "
                        + ((Mode.Tour) tour.mode()).directory());
                System.setProperty("glass.platform", "Headless");
                System.setProperty("prism.order", "sw");
                System.setProperty("prism.lcdtext", "false");
                System.setProperty("java.awt.headless", "true");
                yield show(tour);
            }
        };
    }

    /// Starts JavaFX and waits for the end.
    private static int show(Options options) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        try {
            Platform.startup(() -> App.start(options, new Stage(), status::complete));
        } catch (UnsupportedOperationException e) {
            return complain("echolab: JavaFX cannot start here: " + e.getMessage(), 1);
        }
        return status.join();
    }

    private static int complain(String line, int status) {
        System.err.println(line);
        return status;
    }
}
