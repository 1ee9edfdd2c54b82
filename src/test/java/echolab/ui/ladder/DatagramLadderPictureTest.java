package echolab.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Impairment;
import echolab.ui.Palette;
import echolab.ui.Toolkit;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/// Draws ladders of datagrams to `target/pictures/` to be looked at.
class DatagramLadderPictureTest {

    private final DatagramStory story = new DatagramStory();

    @Test
    void echoesAndLosses() {
        story.bind(true);
        story.ask(1_000, "Hello, datagram");
        story.hear(1_040);
        long asked = story.asked(1_040, "Hello, datagram");
        story.answer(1_060, "Hello, datagram", asked);
        story.answered(1_210, "Hello, datagram", 2, 210);
        story.echo(2_000, "");
        story.ask(3_000, "lost on the way");
        story.ask(4_000, "answer lost");
        asked = story.asked(4_040, "answer lost");
        story.answer(4_060, "answer lost", asked);
        story.story.pass(3_000_000);
        everywhere("losses", 330);
    }

    @Test
    void ourLossyNetwork() {
        story.bind(true);
        story.hear(10);
        story.ask(1_000, "dropped");
        story.asked(1_040, "dropped");
        story.impaired(1_050, Impairment.DROPPED);
        long one = story.ask(2_000, "delayed");
        long heard = story.asked(2_040, "delayed");
        story.echo(6_000, "in time");
        long two = story.ask(8_000, "doubled");
        long both = story.asked(8_040, "doubled");
        story.answer(8_060, "doubled", both);
        story.impaired(8_065, Impairment.DOUBLED);
        story.answer(8_070, "doubled", both);
        story.answered(8_200, "doubled", two, 200);
        story.answered(8_210, "doubled", two, -1);
        story.impaired(52_050, Impairment.DELAYED);
        story.answer(52_050, "delayed", heard);
        story.answered(52_200, "delayed", one, 50_200);
        story.echo(60_000, "afterwards");
        everywhere("lossy", 420);
    }

    @Test
    void anotherSocketAnswers() {
        story.bind(true);
        story.hear(10);
        story.ask(1_000, "Hello\r\n");
        long asked = story.asked(1_040, "Hello\r\n");
        story.answersFrom(1_050, 54_321, 1_338);
        story.answer(1_060, "Hello\r\n", asked);
        everywhere("document-connected", 260);
    }

    @Test
    void anotherSocketIsHeard() {
        story.bind(false);
        story.hear(10);
        long asks = story.ask(1_000, "Hello");
        long asked = story.asked(1_040, "Hello");
        story.answersFrom(1_050, 54_321, 1_338);
        story.answer(1_060, "Hello\r\n", asked);
        story.story.event(new SocketEvent.HeardFrom(story.client, Story.nanos(1_190), new InetSocketAddress("127.0.0.1", 54_321)));
        story.answered(1_200, "Hello\r\n", asks, 200);
        everywhere("document", 260);
    }

    @Test
    void nobodyListens() {
        story.bind(true);
        story.ask(1_000, "Hello");
        story.unreachable(1_100);
        story.story.event(new SocketEvent.Closed(story.client, Story.nanos(900_000), false, 0));
        everywhere("refused", 230);
    }

    private void everywhere(String name, int height) {
        draw("light", name, height, Story.ENGLISH, Palette.LIGHT, 13);
        draw("dark-french", name, height, Story.FRENCH, Palette.DARK, 13);
        draw("projector", name, height, Story.ENGLISH, Palette.PROJECTOR, 24);
        draw("projector-french", name, height, Story.FRENCH, Palette.PROJECTOR, 24);
    }

    private void draw(String look, String name, int height, Words words, Palette palette, double root) {
        Toolkit.run(() -> {
            LadderView view = new LadderView(words);
            view.setLook(palette, root);
            view.show(story.read(words));
            int scale = root > 13 ? 2 : 1;
            var picture = Toolkit.picture(view, root > 13 ? 1280 : 704, height * scale, "ladder-udp-" + name + "-" + look);
            assertThat(picture.getPixelReader().getColor(1, 1)).isEqualTo(palette.ground().page());
        });
    }
}
