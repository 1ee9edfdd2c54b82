package echolab.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Failure;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.Palette;
import echolab.ui.Toolkit;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

/// Draws ladders to `target/pictures/` to be looked at, and checks that something stands where it should.
class LadderPictureTest {

    private static final int WIDTH = 704;
    private static final int HEIGHT = 260;

    private final Story story = new Story();
    private final Connection client = story.connection(Role.CLIENT, 1, Unit.MESSAGE);
    private final Connection server = story.connection(Role.ACCEPTED, 1, Unit.MESSAGE);

    @Test
    void echoes() {
        talk();
        draw(client, Story.ENGLISH, Palette.LIGHT, "ladder-echo-light", 8, true);
        draw(client, Story.ENGLISH, Palette.DARK, "ladder-echo-dark", 8, true);
        draw(client, Story.FRENCH, Palette.LIGHT, "ladder-echo-french", 8, true);
    }

    @Test
    void refusals() {
        Connection lost = story.connection(Role.CLIENT, 2, Unit.MESSAGE);
        story.event(new SocketEvent.Opening(lost, 0, new echolab.net.Endpoint("localhost", 1338)));
        story.refused(lost, 0, "::1", 90, true);
        story.refused(lost, 190, "127.0.0.1", 70, false);
        story.event(new SocketEvent.Failed(lost, 310_000, new Failure(SocketErrorStatus.CONNECTION_REFUSED,
                Failure.Operation.CONNECT, new ConnectException())));
        story.event(new SocketEvent.Closed(lost, 320_000, false, 0));
        draw(lost, Story.ENGLISH, Palette.DARK, "ladder-refused-dark", 3, false);
        draw(lost, Story.FRENCH, Palette.LIGHT, "ladder-refused-french", 3, false);
    }

    @Test
    void steps() {
        story.connect(client, server, 0);
        story.message(client, echolab.capture.Row.Kind.OUT, 4_310_000, "Hello\r\n", 0, -1);
        story.message(server, echolab.capture.Row.Kind.IN, 4_310_050, "Hello\r\n", 0, -1);
        story.event(new SocketEvent.Held(server, Story.nanos(4_310_060)));
        drawProjector("ladder-step-projector", false);
        draw(client, Story.ENGLISH, Palette.LIGHT, "ladder-step-light", 0, false);
    }

    @Test
    void endings() {
        story.connect(client, server, 0);
        story.echo(client, server, 100, "bye\n", 180);
        story.event(new SocketEvent.HalfClosed(client, Story.nanos(900), false));
        story.event(new SocketEvent.HalfClosed(server, Story.nanos(950), true));
        story.event(new SocketEvent.Closed(server, Story.nanos(980), false, 4));
        story.event(new SocketEvent.Closed(client, Story.nanos(990), true, 0));
        draw(client, Story.ENGLISH, Palette.LIGHT, "ladder-close-light", 0, false);
    }

    @Test
    void foreignClientThatResets() {
        story.event(new SocketEvent.Opened(server, 0, Story.SERVER, Story.CLIENT, 0));
        long read = story.message(server, echolab.capture.Row.Kind.IN, 500, "ping 001\n", 0, -1);
        story.message(server, echolab.capture.Row.Kind.OUT, 560, "ping 001\r\n", read, 60);
        story.event(new SocketEvent.Failed(server, Story.nanos(900), new Failure(SocketErrorStatus.CONNECTION_RESET_BY_PEER,
                Failure.Operation.READ, new java.net.SocketException("Connection reset"))));
        story.event(new SocketEvent.Closed(server, Story.nanos(901), true, 4));
        draw(server, Story.ENGLISH, Palette.LIGHT, "ladder-foreign-light", 5, false);
    }

    @Test
    void manyConnections() {
        talk();
        Connection other = story.connection(Role.ACCEPTED, 3, Unit.MESSAGE);
        story.event(new SocketEvent.Opened(other, Story.nanos(2_400_000), Story.SERVER, Story.CLIENT, Story.nanos(2_400_000)));
        long read = story.message(other, echolab.capture.Row.Kind.IN, 2_400_100, "ping 001 -> != => a long line that will not fit "
                + "into the room above its arrow\n", 0, -1);
        story.message(other, echolab.capture.Row.Kind.OUT, 2_400_160, "ping 001\r\n", read, 60);
        draw(null, Story.ENGLISH, Palette.LIGHT, "ladder-all-light", 0, false);
    }

    @Test
    void writesAndReads() {
        talk();
        story.call(client, true, 0, 16);
        story.call(client, true, 16, 20);
        story.call(client, true, 36, 20);
        story.call(server, false, 0, 16);
        story.call(server, false, 16, 40);
        story.call(server, true, 0, 16);
        story.call(server, true, 16, 42);
        story.call(client, false, 0, 16);
        story.call(client, false, 16, 21);
        story.call(client, false, 37, 21);
        Toolkit.run(() -> {
            for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
                LadderView view = view(Story.ENGLISH, palette, 13);
                view.show(story.reader(Story.ENGLISH).read(client, true));
                Toolkit.picture(view, WIDTH, 360, "ladder-calls-" + (palette == Palette.LIGHT ? "light" : "dark"));
            }
            LadderView view = view(Story.FRENCH, Palette.PROJECTOR, 24);
            view.show(story.reader(Story.FRENCH).read(client, true));
            Toolkit.picture(view, 1280, 600, "ladder-calls-projector-french");
        });
    }

    @Test
    void slowMotion() {
        story.connect(client, server, 0);
        Toolkit.run(() -> {
            LadderView view = view(Story.ENGLISH, Palette.LIGHT, 13);
            LadderReader reader = story.reader(Story.ENGLISH);
            view.show(reader.read(client, false));
            view.setPace(2);
            story.echo(client, server, 1_000, "Hello, sockets\r\n", 180);
            story.echo(client, server, 2_000, "again\r\n", 180);
            view.show(reader.read(client, false));
            assertThat(view.tick(1.2)).isTrue();
            Toolkit.picture(view, WIDTH, HEIGHT, "ladder-slow-light");
            for (int i = 0; i < 10; i++) {
                view.tick(1);
            }
            assertThat(view.tick(1)).isFalse();
        });
    }

    private void talk() {
        story.connect(client, server, 0);
        story.echo(client, server, 1_204_000, "Hello, sockets\r\n", 180);
        story.echo(client, server, 2_117_000, "Grüße aus Raum 12\n", 210);
    }

    private LadderView view(Words words, Palette palette, double rootSize) {
        LadderView view = new LadderView(words);
        view.setLook(palette, rootSize);
        return view;
    }

    private void draw(Connection connection, Words words, Palette palette, String name, long selected, boolean follow) {
        Toolkit.run(() -> {
            LadderView view = view(words, palette, 13);
            view.show(story.reader(words).read(connection, false));
            view.select(selected);
            var picture = Toolkit.picture(view, WIDTH, HEIGHT, name);
            assertThat(view.following() || !follow).isTrue();
            assertThat(picture.getPixelReader().getColor(WIDTH - 1, 1)).isEqualTo(palette.ground().page());
        });
    }

    private void drawProjector(String name, boolean french) {
        Toolkit.run(() -> {
            Words words = french ? Story.FRENCH : Story.ENGLISH;
            LadderView view = view(words, Palette.PROJECTOR, 24);
            view.show(story.reader(words).read(client, false));
            Toolkit.picture(view, 1280, 342, name);
        });
    }
}
