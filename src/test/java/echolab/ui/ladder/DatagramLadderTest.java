package echolab.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Impairment;
import echolab.net.SocketEvent.Refusal;
import echolab.net.udp.Stamp;
import echolab.ui.ladder.Arrow.Mark;
import echolab.ui.ladder.Arrow.Tip;
import echolab.ui.ladder.Item.Landing;
import echolab.ui.ladder.Item.Place;
import echolab.ui.ladder.Item.Remark;
import echolab.ui.ladder.Item.Step;
import echolab.ui.ladder.LadderModel.End;
import echolab.ui.ladder.LadderModel.Kind;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatagramLadderTest {

    private static final double LONG_AFTER = 10_000_000;

    private final DatagramStory story = new DatagramStory();

    @Test
    void anEchoStandsWithoutAnyHandshake() {
        story.bind(true);
        story.hear(900);
        story.echo(1_000, "Hello");
        LadderModel model = read();
        assertThat(model.client()).isEqualTo(new End("Client C1", "127.0.0.1:1338", Kind.OURS));
        assertThat(model.server()).isEqualTo(new End("Server", "127.0.0.1:1337", Kind.OURS));
        assertThat(remarks(model)).containsExactly("C1 bound to 127.0.0.1:1338, connected to 127.0.0.1:1337",
                "no handshake: a datagram is sent, that is all");
        Step echo = steps(model).getFirst();
        assertThat(steps(model)).hasSize(1);
        assertThat(echo.arrows()).extracting(Arrow::tip).containsExactly(Tip.HEAD, Tip.HEAD);
        assertThat(echo.arrows()).extracting(Arrow::arrival).containsExactly(4L, 6L);
        assertThat(echo.roundTrip()).isEqualTo(210_000);
        assertThat(model.underway()).isFalse();
    }

    @Test
    void whatIsMissingIsUnderwayFirstAndLostAfterAWhile() {
        story.bind(true);
        story.hear(900);
        story.ask(1_000, "question");
        story.ask(2_000, "heard");
        long asked = story.asked(2_040, "heard");
        story.answer(2_060, "heard", asked);
        assertThat(tips(read())).containsExactly(Tip.UNDERWAY, Tip.HEAD, Tip.UNDERWAY);
        assertThat(read().underway()).isTrue();
        story.story.pass(LONG_AFTER);
        assertThat(tips(read())).containsExactly(Tip.LOST, Tip.HEAD, Tip.LOST);
        assertThat(read().underway()).isFalse();
        assertThat(steps(read()).getFirst().failed()).isTrue();
    }

    @Test
    void ofEqualDatagramsTheOneBeforeTheArrivalArrived() {
        story.bind(true);
        story.hear(900);
        for (int i = 1; i <= 4; i++) {
            story.ask(i * 1_000, "same");
            if (i != 2) {
                story.asked(i * 1_000 + 40, "same");
            }
        }
        story.story.pass(LONG_AFTER);
        assertThat(tips(read())).containsExactly(Tip.HEAD, Tip.LOST, Tip.HEAD, Tip.HEAD);
    }

    @Test
    void aForeignServerThatDoesNotAnswerLosesNothing() {
        story.bind(false);
        story.ask(1_000, "Hello");
        story.story.pass(LONG_AFTER);
        LadderModel model = read();
        assertThat(tips(model)).containsExactly(Tip.HEAD);
        assertThat(model.server()).isEqualTo(new End("Server", "127.0.0.1:1337", Kind.FOREIGN));
        assertThat(model.underway()).isFalse();
    }

    @Test
    void whileOurServerHoldsAnEchoNothingIsLost() {
        story.bind(true);
        story.hear(900);
        story.ask(1_000, "one");
        story.asked(1_040, "one");
        story.story.event(new SocketEvent.Held(story.peer, Story.nanos(1_050)));
        story.ask(2_000, "two");
        story.story.pass(LONG_AFTER);
        assertThat(tips(read())).containsExactly(Tip.HEAD, Tip.NEXT, Tip.UNDERWAY);
        assertThat(steps(read()).getFirst().hold().text()).isEqualTo("3\u00a0B");
    }

    @Test
    void whatOurLossyNetworkDropsIsCrossedAtTheServer() {
        story.bind(true);
        story.hear(900);
        story.ask(1_000, "Hello");
        story.asked(1_040, "Hello");
        story.impaired(1_050, Impairment.DROPPED);
        Step step = steps(read()).getFirst();
        assertThat(step.arrows()).extracting(Arrow::tip).containsExactly(Tip.HEAD, Tip.DROPPED);
        assertThat(step.note()).isEqualTo(new Item.Note("dropped by our", "lossy network", true));
        assertThat(step.tells(5)).isTrue();
    }

    @Test
    void aDelayedAnswerFallsToItsArrivalPastTheOthers() {
        story.bind(true);
        story.hear(900);
        long asks = story.ask(1_000, "slow");
        long asked = story.asked(1_040, "slow");
        story.echo(2_000, "fast");
        story.impaired(51_050, Impairment.DELAYED);
        story.answer(51_050, "slow", asked);
        long arrival = story.answered(51_200, "slow", asks, 50_200);
        LadderModel model = read();
        assertThat(model.items().getLast()).isEqualTo(new Landing(arrival));
        Step slow = steps(model).getFirst();
        assertThat(slow.arrows().getLast().arrival()).isEqualTo(arrival);
        assertThat(slow.arrows().getLast().caption().extra()).isEqualTo("4\u00a0B · 50.20\u00a0ms");
        assertThat(slow.note().text()).isEqualTo("delayed by our");
    }

    @Test
    void theSecondOfTwoAnswersSaysWhoDoubledIt() {
        story.bind(true);
        story.hear(900);
        long asks = story.ask(1_000, "twice");
        long asked = story.asked(1_040, "twice");
        story.answer(1_060, "twice", asked);
        story.impaired(1_065, Impairment.DOUBLED);
        story.answer(1_070, "twice", asked);
        story.answered(1_200, "twice", asks, 200);
        story.answered(1_210, "twice", asks, -1);
        List<Step> steps = steps(read());
        assertThat(steps).hasSize(2);
        assertThat(steps.getFirst().note()).isNull();
        assertThat(steps.getLast().note().text()).isEqualTo("doubled by our");
        assertThat(tips(read())).containsOnly(Tip.HEAD);
    }

    @Test
    void whatWasDroppedIsFoundAmongQuestionsThatCameTogether() {
        story.bind(true);
        story.hear(900);
        story.ask(1_000, "late");
        story.ask(1_001, "dropped");
        story.ask(1_002, "answered");
        story.asked(1_040, "late");
        story.asked(1_041, "dropped");
        long answered = story.asked(1_042, "answered");
        story.impaired(1_050, Impairment.DROPPED);
        story.answer(1_060, "answered", answered);
        story.impaired(51_050, Impairment.REORDERED);
        story.answer(51_051, "late", 6);
        assertThat(steps(read())).flatMap(Step::arrows).filteredOn(arrow -> arrow.tip() == Tip.DROPPED)
                .extracting(arrow -> arrow.caption().pieces().getFirst().text()).containsExactly("dropped");
    }

    @Test
    void whatAClientSendsAfterItsServerWentIsNotLost() {
        story.bind(true);
        story.hear(900);
        story.echo(1_000, "Hello");
        story.story.part(story.client);
        story.ask(2_000, "anybody?");
        story.story.pass(LONG_AFTER);
        Arrow last = steps(read()).getLast().arrows().getFirst();
        assertThat(last.tip()).isEqualTo(Tip.HEAD);
        assertThat(last.ours()).isEqualTo(new Arrow.Ours(true, false));
    }

    @Test
    void whoOvertakesCrosses() {
        story.bind(true);
        story.hear(900);
        story.ask(1_000, "first");
        story.ask(1_010, "second");
        story.asked(1_100, "second");
        long overtaken = story.asked(1_200, "first");
        assertThat(read().items().getLast()).isEqualTo(new Landing(overtaken));
    }

    @Test
    void aConnectedClientNeverHearsTheAnswerFromAnotherSocket() {
        story.bind(true);
        story.hear(900);
        story.ask(1_000, "Hello\r\n");
        long asked = story.asked(1_040, "Hello\r\n");
        story.answersFrom(1_050, 54_321, 1_338);
        story.answer(1_060, "Hello\r\n", asked);
        assertThat(remarks(read())).last().isEqualTo("answers from a new socket, 127.0.0.1:54321, to 127.0.0.1:1338");
        Arrow answer = steps(read()).getLast().arrows().getLast();
        assertThat(tips(read())).containsExactly(Tip.HEAD, Tip.CROSS);
        assertThat(answer.caption().extra()).isEqualTo("7\u00a0B · not from the address it is connected to");
    }

    @Test
    void anUnconnectedClientHearsItAndSaysFromWhom() {
        story.bind(false);
        story.hear(900);
        long asks = story.ask(1_000, "Hello");
        story.asked(1_040, "Hello");
        story.answersFrom(1_050, 54_321, 1_338);
        story.answer(1_060, "Hello\r\n", 0);
        story.story.event(new SocketEvent.HeardFrom(story.client, Story.nanos(1_190), new InetSocketAddress("127.0.0.1", 54_321)));
        story.answered(1_200, "Hello\r\n", asks, 200);
        Step step = steps(read()).getFirst();
        assertThat(step.arrows()).hasSize(2);
        assertThat(step.roundTrip()).isEqualTo(Story.nanos(200));
        assertThat(step.arrows().getLast().caption().extra()).isEqualTo("7\u00a0B · from port 54321");
        assertThat(remarks(read())).last().isEqualTo("C1 hears from 127.0.0.1:54321");
    }

    @Test
    void anAnswerToAnotherPortThanTheClientsIsNotForIt() {
        story.bind(false);
        story.hear(900);
        story.ask(1_000, "Hello");
        story.asked(1_040, "Hello");
        story.answersFrom(1_050, 54_321, 1_399);
        story.answer(1_060, "Hello\r\n", 0);
        Arrow answer = steps(read()).getLast().arrows().getFirst();
        assertThat(answer.tip()).isEqualTo(Tip.CROSS);
        assertThat(answer.caption().extra()).endsWith("to port 1399, not to this client");
    }

    @Test
    void anIcmpMessageComesBackWhereNobodyListens() {
        story.bind(true);
        story.ask(1_000, "Hello");
        story.unreachable(1_100);
        LadderModel model = read();
        assertThat(model.server()).isEqualTo(new End("Nobody", "127.0.0.1:1337", Kind.NOBODY));
        Arrow back = steps(model).getFirst().arrows().getLast();
        assertThat(back.caption().pieces().getFirst().text()).isEqualTo("ICMP port unreachable");
        assertThat(back.mark()).isEqualTo(Mark.ERROR);
        assertThat(back.toServer()).isFalse();
        assertThat(back.tells(3)).isTrue();
    }

    @Test
    void aPeerThatIsNotAnsweredIsRemarkedAtTheServer() throws Exception {
        story.hear(900);
        story.story.event(new SocketEvent.Unanswered(story.peer, Story.nanos(950), DatagramStory.CLIENT, Refusal.RATE, 3));
        story.story.event(new SocketEvent.Membership(story.peer, Story.nanos(990), InetAddress.getByName("239.255.13.37"), "lo", true));
        LadderModel model = story.story.reader(Story.ENGLISH).read(null, false);
        assertThat(model.items()).contains(new Remark(2, "127.0.0.1:1338 has had enough for this second: 3 datagrams not answered",
                Place.SERVER));
        assertThat(remarks(model)).last().isEqualTo("S1 joined 239.255.13.37 on lo");
    }

    @Test
    void aStampShowsItsNumberAndTheMessageWithoutItsPadding() {
        byte[] datagram = new byte[64];
        new Stamp(7, 1998, 1).put(datagram);
        byte[] text = "Hello".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, datagram, Stamp.BYTES, text.length);
        story.bind(true);
        story.story.message(story.client, echolab.capture.Row.Kind.OUT, 1_000, datagram, 0, -1);
        story.ask(2_000, "");
        List<Step> steps = steps(read());
        assertThat(steps.getFirst().arrows().getFirst().caption().pieces()).extracting(Arrow.Piece::text).containsExactly("#1998 ", "Hello");
        assertThat(steps.getLast().arrows().getFirst().caption().pieces()).extracting(Arrow.Piece::text).containsExactly("empty datagram");
    }

    private LadderModel read() {
        return story.read(Story.ENGLISH);
    }

    private static List<String> remarks(LadderModel model) {
        return model.items().stream().filter(Remark.class::isInstance).map(item -> ((Remark) item).text()).toList();
    }

    private static List<Step> steps(LadderModel model) {
        return model.items().stream().filter(Step.class::isInstance).map(Step.class::cast).toList();
    }

    private static List<Tip> tips(LadderModel model) {
        return steps(model).stream().flatMap(step -> step.arrows().stream()).map(Arrow::tip).toList();
    }
}
