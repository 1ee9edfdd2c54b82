package echolab.ui.explain;

import static echolab.ui.explain.Planted.C1;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Endpoint;
import echolab.net.Failure.Operation;
import echolab.net.SocketEvent.Closed;
import echolab.net.SocketEvent.Failed;
import echolab.net.SocketEvent.HalfClosed;
import echolab.net.SocketEvent.Held;
import echolab.net.SocketEvent.Listening;
import echolab.net.SocketEvent.Opened;
import echolab.net.status.SocketErrorStatus;
import echolab.net.tcp.Model;
import echolab.ui.Look;
import echolab.ui.Look.Theme;
import echolab.ui.Texts;
import echolab.ui.Toolkit;
import echolab.ui.Views;
import java.net.ConnectException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws Explain to `target/pictures/` to be looked at, and checks what can be checked without eyes.
class ExplainPictureTest {

    private static final Source SOURCE = new Source();

    private final Planted world = new Planted();

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"en,LIGHT,304,726", "en,DARK,304,726", "fr,LIGHT,304,726", "fr,DARK,304,726", "en,PROJECTOR,562,1300", "fr,PROJECTOR,562,1300"})
    void pictures(String language, Theme theme, int width, int height) {
        Texts texts = new Texts(Locale.of(language));
        boolean english = language.equals("en");
        Explaining explain = Explaining.of(texts, SOURCE, world);
        String suffix = "-" + language + "-" + theme.name().toLowerCase(Locale.ROOT);
        draw("explain-first" + suffix, explain, texts, theme, width, height);

        world.actions = List.of(action(english ? "Send it again with CRLF" : "Renvoyer avec CRLF", "corner-down-left", false),
                action(english ? "Echo raw bytes instead of lines" : "Renvoyer des octets bruts", "repeat", false),
                action(english ? "Reset in mid-line" : "Rompre en pleine ligne", "zap", false));
        explain.explain(world.echo(C1, "Grüße aus Raum 12\n", "Grüße aus Raum 12\r\n"), world);
        draw("explain-echo" + suffix, explain, texts, theme, width, height);
        explain.explain(world.life(new Opened(C1, 410_000, Planted.CLIENT, Planted.SERVER, 0)), world);
        draw("explain-connected" + suffix, explain, texts, theme, width, height);
        explain.explain(world.life(new Closed(C1, 0, false, 4)), world);
        draw("explain-closed" + suffix, explain, texts, theme, width, height);
        bothModels(suffix, explain, texts, theme, width, height);

        world.endpoints.put(C1, new Endpoint("localhost", 1338));
        world.actions = List.of(action(english ? "Use port 1337 and connect" : "Utiliser le port 1337", "corner-down-left", true),
                action(english ? "Start a server on 1338" : "Démarrer un serveur sur 1338", "play", false));
        explain.explain(world.life(new Failed(C1, 0, Planted.failure(SocketErrorStatus.CONNECTION_REFUSED, Operation.CONNECT,
                new ConnectException("Connection refused")))), world);
        draw("explain-error" + suffix, explain, texts, theme, width, height);
    }

    private void bothModels(String suffix, Explaining explain, Texts texts, Theme theme, int width, int height) {
        explain.viewModel().bothModelsProperty().set(true);
        explain.explain(world.rows.get(1), world);
        draw("explain-both-echo" + suffix, explain, texts, theme, width, height);
        explain.explain(world.life(new HalfClosed(C1, 0, false)), world);
        draw("explain-both-half-close" + suffix, explain, texts, theme, width, height);
        world.model = Model.CHANNELS;
        explain.explain(world.life(new Listening(Planted.L1, 0, Planted.SERVER)), world);
        draw("explain-both-listening" + suffix, explain, texts, theme, width, height);
        world.model = Model.STREAMS;
        explain.viewModel().bothModelsProperty().set(false);
    }

    @Test
    void bothModelsStandBelowEachOtherOnceTheyAreAskedFor() {
        Texts texts = new Texts(Locale.ENGLISH);
        Explaining explain = Explaining.of(texts, SOURCE, world);
        explain.explain(world.echo(C1, "ping\n", "ping\r\n"), world);
        Toolkit.run(() -> {
            Views.View view = load(explain, texts);
            Parent content = (Parent) ((ScrollPane) view.root().lookup(".explain-scroll")).getContent();
            assertThat(files(content)).containsExactly("LineEcho.java");
            ((ToggleButton) content.lookup(".explain-both")).fire();
            assertThat(files(content)).containsExactly("LineEcho.java", "StreamWire.java", "ChannelWire.java");
            explain.explain(world.life(new HalfClosed(C1, 0, false)), world);
            assertThat(files(content)).containsExactly("StreamWire.java", "ChannelWire.java");
            explain.explain(world.life(new Held(C1, 0)), world);
            assertThat(files(content)).containsExactly("LineEcho.java");
            assertThat(shows(content.lookup(".explain-both"))).isFalse();
            view.close();
        });
    }

    @Test
    void aDrawingStandsBelowTheSentenceWhileItShows() {
        Texts texts = new Texts(Locale.ENGLISH);
        Explaining explain = Explaining.of(texts, SOURCE, world);
        Toolkit.run(() -> {
            Region drawing = new Region();
            Views.View view = new Views(texts, Map.of(ExplainController.class,
                    () -> new ExplainController(explain.viewModel(), texts, new Drawing(drawing, Subscription.EMPTY)))).load(ExplainController.class);
            Node place = drawing.getParent();
            assertThat(place.isManaged()).isTrue();
            drawing.setVisible(false);
            assertThat(place.isManaged()).isFalse();
            view.close();
        });
    }

    private static List<String> files(Parent content) {
        return content.lookup(".explain-codes").lookupAll(".explain-code").stream().filter(Node::isVisible)
                .map(box -> ((Labeled) box.lookup(".explain-code-head > .explain-file")).getText()).toList();
    }

    @Test
    void closingTheViewLetsGoOfTheViewModel() {
        Texts texts = new Texts(Locale.ENGLISH);
        Explaining explain = Explaining.of(texts, SOURCE, world);
        Toolkit.run(() -> {
            Views.View view = load(explain, texts);
            Labeled badge = (Labeled) ((ScrollPane) view.root().lookup(".explain-scroll")).getContent().lookup(".explain-badge");
            view.close();
            explain.explain(world.life(new Closed(C1, 0, false, 0)), world);
            assertThat(badge.getText()).isEqualTo("Before the first echo");
        });
    }

    private void draw(String name, Explaining explain, Texts texts, Theme theme, int width, int height) {
        Toolkit.run(() -> {
            Region root = (Region) load(explain, texts).root();
            Look look = new Look(theme);
            look.dress(new Scene(new StackPane(root), width, height));
            Toolkit.picture(root, width, height, name);
            assertThat(nameless(root)).isEmpty();
            assertThat(wide(root, width)).isEmpty();
        });
    }

    private static Views.View load(Explaining explain, Texts texts) {
        return new Views(texts, Map.of(ExplainController.class, () -> new ExplainController(explain.viewModel(), texts))).load(ExplainController.class);
    }

    private static Set<Node> nameless(Region root) {
        return root.lookupAll("*").stream().filter(node -> node.isFocusTraversable() && shows(node)).filter(node -> node.getAccessibleText() == null
                && !(node instanceof Labeled labeled && !labeled.getText().isBlank())).collect(Collectors.toSet());
    }

    private static boolean shows(Node node) {
        return node == null || node.isVisible() && shows(node.getParent());
    }

    /// Buttons that do not fit into the pane.
    private static Set<String> wide(Region root, int width) {
        return root.lookupAll(".button").stream().map(Button.class::cast)
                .filter(b -> shows(b) && b.localToScene(b.getLayoutBounds()).getMaxX() > width)
                .map(Button::getText).collect(Collectors.toSet());
    }

    private static Action action(String label, String icon, boolean primary) {
        return new Action(label, icon, () -> { }, primary);
    }
}
