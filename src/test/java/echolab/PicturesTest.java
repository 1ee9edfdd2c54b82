package echolab;

import echolab.net.SocketEvent;
import echolab.net.batch.Mode;
import echolab.ui.Accepted;
import echolab.ui.Look.Theme;
import echolab.ui.Png;
import echolab.ui.Toolkit;
import echolab.ui.batch.Races;
import echolab.ui.traffic.TrafficViewModel;
import echolab.ui.udp.UdpViewModel;
import echolab.ui.udp.loss.UpperPane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The window looks as it was accepted to look; after a look at what differs, `./mvnw test -Dtest=PicturesTest -Dpictures.accept`
/// accepts what is drawn now.
class PicturesTest {

    private static final String MESSAGE = "Grüße aus Raum 12";
    /// The pictures in the README.
    private static final Path README = Path.of("assets");

    enum State { EMPTY, TYPICAL, ERROR }

    record Picture(Scenes tab, State state, Theme theme, Locale language) {
        @Override
        public String toString() {
            return "%s-%s-%s-%s".formatted(tab, state, theme, language).toLowerCase(Locale.ROOT);
        }
    }

    static Stream<Picture> pictures() {
        return Arrays.stream(Scenes.values()).flatMap(tab -> Arrays.stream(State.values()).flatMap(state ->
                Arrays.stream(Theme.values()).flatMap(theme -> Stream.of(Locale.ENGLISH, Locale.FRENCH)
                        .map(language -> new Picture(tab, state, theme, language)))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void looksAsAccepted(Picture picture) throws IOException {
        Image drawn = draw(picture);
        Accepted.check(drawn, picture.toString());
        if (Accepted.ACCEPTING && picture.equals(new Picture(picture.tab, State.TYPICAL, Theme.LIGHT, Locale.ENGLISH))) {
            Png.write(drawn, README.resolve(picture.tab.tab() + "-light.png"));
        }
    }

    private static Image draw(Picture picture) {
        try (Rig rig = Rig.open(new Script(picture.state == State.ERROR), picture.language, picture.theme)) {
            picture.tab.show(rig);
            rig.settle();
            Toolkit.run(() -> play(rig, picture.tab, picture.state));
            rig.settle();
            return Toolkit.get(() -> rig.scene().snapshot(null));
        }
    }

    private static void play(Rig rig, Scenes tab, State state) {
        if (tab == Scenes.BATCH) {
            race(rig, state);
            return;
        }
        rig.scene().getRoot().lookup("#table").requestFocus();
        if (state == State.EMPTY) {
            return;
        }
        tab.panes.server(rig).start();
        rig.refresh.now();
        if (tab == Scenes.TCP) {
            connect(rig.tcp.client(), state);
        } else {
            bind(rig.udp, state);
        }
        for (int i = 0; i < 3; i++) {
            rig.refresh.now();
        }
        if (tab == Scenes.TCP || state == State.ERROR) {
            select(tab.panes.panes(rig).traffic(), state);
        }
    }

    private static void race(Rig rig, State state) {
        rig.scene().getRoot().lookup("#tcp").requestFocus();
        if (state != State.EMPTY) {
            rig.batch.setup().length().set("5 s");
            rig.batch.start(Races.TCP);
            if (state == State.ERROR) {
                rig.batch.selectedProperty().set(Mode.GATHERED);
                rig.batch.setup().size().set("0");
                rig.batch.race();
            }
        }
    }

    private static void connect(echolab.ui.tcp.ClientViewModel client, State state) {
        if (state == State.ERROR) {
            client.port().set("1338");
        }
        client.composer().message().set(MESSAGE);
        client.connect();
    }

    private static void bind(UdpViewModel udp, State state) {
        if (state == State.ERROR) {
            udp.client().port().set("1339");
        } else {
            udp.lossy().onProperty().set(true);
            udp.client().stampedProperty().set(true);
            udp.loss().paneProperty().set(UpperPane.LOSS);
            udp.sharing().run();
        }
        udp.client().composer().message().set(MESSAGE);
        udp.client().open();
    }

    private static void select(TrafficViewModel traffic, State state) {
        traffic.select(traffic.rows().stream().filter(row -> state == State.ERROR
                ? row.event() instanceof SocketEvent.Failed : row.kind().message() && row.length() == 20).findFirst().orElseThrow().number());
    }
}
