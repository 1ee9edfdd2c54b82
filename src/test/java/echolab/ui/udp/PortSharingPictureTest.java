package echolab.ui.udp;

import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.udp.PortSharing.Got;
import echolab.net.udp.PortSharing.Outcome;
import echolab.net.udp.PortSharing.Setup;
import echolab.ui.Look.Theme;
import echolab.ui.Texts;
import java.net.BindException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the pane of port sharing to `target/pictures/` to be looked at, and checks that no word is cut off.
class PortSharingPictureTest {

    static final Failure REFUSED = Failure.of(Operation.BIND, new BindException("Address already in use"));
    private static final Got ALL = new Got(20, 20);
    static final List<Outcome> LINUX = List.of(
            new Outcome(Setup.NONE, REFUSED, Got.NOTHING, Got.NOTHING, null),
            new Outcome(Setup.ONE_ONLY, REFUSED, Got.NOTHING, Got.NOTHING, null),
            new Outcome(Setup.REUSEADDR, null, new Got(0, 20), ALL, REFUSED),
            new Outcome(Setup.REUSEPORT, null, new Got(14, 6), ALL, REFUSED),
            new Outcome(Setup.BOTH_OPTIONS, null, new Got(11, 9), ALL, REFUSED),
            new Outcome(Setup.ONE_LOOPBACK, null, new Got(0, 20), new Got(20, 0), REFUSED),
            new Outcome(Setup.GROUP, null, Got.NOTHING, ALL, REFUSED),
            new Outcome(Setup.WILDCARD_AND_GROUP, null, new Got(20, 0), ALL, REFUSED));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-03-01T14:06:31Z"), ZoneOffset.UTC);

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"en,LIGHT,1008,234", "en,DARK,1008,234", "fr,LIGHT,1008,234", "en,LIGHT,752,200", "fr,DARK,752,234", "en,PROJECTOR,1280,480",
        "fr,PROJECTOR,1280,400"})
    void pictures(String language, Theme theme, int width, int height) {
        draw("empty", false, language, theme, width, height);
        draw("measured", true, language, theme, width, height);
    }

    private static void draw(String state, boolean run, String language, Theme theme, int width, int height) {
        Texts texts = new Texts(Locale.of(language));
        PortSharingViewModel viewModel = new PortSharingViewModel(new SharingPlace(texts), (_, _, told) -> LINUX.forEach(told), Runnable::run, CLOCK);
        viewModel.place().interfaceProperty().set("lo");
        Panes.draw(PortSharingController.class, texts,
                (look, refresh) -> new PortSharingController(viewModel, texts, look, refresh,
                        new PortSharingController.Actions(() -> { }, () -> null)), theme, width, height, "sharing-" + state,
                () -> {
                    if (run) {
                        viewModel.run();
                        viewModel.refresh();
                    }
                });
    }
}
