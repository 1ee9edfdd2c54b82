package echolab.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Row.Kind;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.ladder.Arrow.Mark;
import echolab.ui.ladder.Arrow.Piece;
import echolab.ui.ladder.Arrow.Tip;
import echolab.ui.ladder.Item.Note;
import echolab.ui.ladder.Item.Remark;
import echolab.ui.ladder.Item.Silence;
import echolab.ui.ladder.Item.Step;
import echolab.ui.ladder.LadderModel.End;
import java.net.SocketException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderModelTest {

    private final Story story = new Story();
    private final Connection client = story.connection(Role.CLIENT, 1, Unit.MESSAGE);
    private final Connection server = story.connection(Role.ACCEPTED, 1, Unit.MESSAGE);

    @Test
    void whatBothEndsSawIsDrawnOnce() {
        story.connect(client, server, 0);
        story.echo(client, server, 1_204_000, "Hello\n", 180);
        LadderModel model = read(client);
        assertThat(model.client()).isEqualTo(new End("Client C1", "127.0.0.1:52814", LadderModel.Kind.OURS));
        assertThat(model.server()).isEqualTo(new End("Server S1", "127.0.0.1:1337", LadderModel.Kind.OURS));
        assertThat(model.items()).hasSize(3);
        Step connect = (Step) model.items().getFirst();
        assertThat(text(connect, 0)).isEqualTo("connect → accepted");
        assertThat(connect.arrows().getFirst().caption().extra()).isEqualTo("0.41\u00a0ms");
        assertThat(connect.tells(2)).isTrue();
        assertThat(connect.tells(3)).isTrue();
        assertThat(model.items().get(1)).isEqualTo(new Silence("1.2\u00a0s without traffic"));
        Step echo = (Step) model.items().get(2);
        assertThat(echo.nanos()).isEqualTo(1_204_000_000);
        assertThat(echo.roundTrip()).isEqualTo(180_000);
        assertThat(echo.note()).isEqualTo(new Note("read line 5 chars", ""));
        assertThat(echo.arrows()).extracting(Arrow::row).containsExactly(4L, 6L);
        assertThat(echo.arrows()).extracting(Arrow::arrival).containsExactly(5L, 7L);
        assertThat(echo.arrows().getLast().caption().pieces())
                .containsExactly(new Piece("Hello", false), new Piece("CR", true), new Piece("LF", true));
        assertThat(Summary.of(echo, Story.ENGLISH))
                .isEqualTo("1.204\u00a0s, → Hello LF 6\u00a0B, ← Hello CR LF 7\u00a0B, read line 5 chars, echo after 0.18\u00a0ms");
    }

    @Test
    void nothingArrivesBeforeItWasSent() {
        story.connect(client, server, 0);
        long read = story.message(server, Kind.IN, 500, "a\n", 0, -1);
        story.message(server, Kind.OUT, 510, "a\r\n", read, 10);
        long sent = story.message(client, Kind.OUT, 520, "a\n", 0, -1);
        story.message(client, Kind.IN, 530, "a\r\n", sent, 10);
        Step echo = (Step) read(client).items().getLast();
        assertThat(echo.arrows()).extracting(Arrow::toServer).containsExactly(true, false);
    }

    @Test
    void bothEndsGiveTheSamePicture() {
        story.connect(client, server, 0);
        story.echo(client, server, 1_000, "Hello\n", 180);
        assertThat(read(server)).isEqualTo(read(client));
    }

    @Test
    void answersThatComeLaterStandAlone() {
        story.connect(client, server, 0);
        long one = story.message(client, Kind.OUT, 500, "a\n", 0, -1);
        long two = story.message(client, Kind.OUT, 510, "b\n", 0, -1);
        long first = story.message(server, Kind.IN, 520, "a\n", 0, -1);
        story.message(server, Kind.IN, 530, "b\n", 0, -1);
        story.message(server, Kind.OUT, 540, "a\r\n", first, 20);
        story.message(client, Kind.IN, 560, "a\r\n", one, 60);
        assertThat(two).isPositive();
        List<Item> items = read(client).items();
        assertThat(items).hasSize(4);
        Arrow answer = ((Step) items.getLast()).arrows().getFirst();
        assertThat(answer.mark()).isEqualTo(Mark.IN);
        assertThat(answer.caption().extra()).isEqualTo("3\u00a0B · 0.06\u00a0ms");
    }

    @Test
    void ofAForeignClientOnlyOurHalfIsKnown() {
        story.event(new SocketEvent.Opened(server, 0, Story.SERVER, Story.CLIENT, 0));
        long read = story.message(server, Kind.IN, 500, "ping\n", 0, -1);
        story.message(server, Kind.OUT, 560, "ping\r\n", read, 60);
        LadderModel model = read(server);
        assertThat(model.client()).isEqualTo(new End("Client", "127.0.0.1:52814", LadderModel.Kind.FOREIGN));
        Step echo = (Step) model.items().getLast();
        assertThat(echo.arrows()).extracting(Arrow::row).containsExactly(0L, 3L);
        assertThat(echo.arrows()).extracting(Arrow::toServer).containsExactly(true, false);
        assertThat(echo.arrows()).extracting(Arrow::ours).containsOnly(new Arrow.Ours(false, true));
        assertThat(echo.roundTrip()).isEqualTo(-1);
    }

    @Test
    void refusedAttemptsMeetNobody() {
        story.event(new SocketEvent.Opening(client, 0, new echolab.net.Endpoint("localhost", 1338)));
        assertThat(((Step) read(client).items().getFirst()).arrows().getFirst().tip()).isEqualTo(Tip.NEXT);
        story.refused(client, 0, "::1", 90, true);
        story.refused(client, 190, "127.0.0.1", 70, false);
        story.event(new SocketEvent.Failed(client, 310_000, failure(SocketErrorStatus.CONNECTION_REFUSED, Operation.CONNECT)));
        story.event(new SocketEvent.Closed(client, 320_000, false, 0));
        LadderModel model = read(client);
        assertThat(model.client().address()).isEqualTo("no address yet");
        assertThat(model.server()).isEqualTo(new End("Nobody", "127.0.0.1:1338", LadderModel.Kind.NOBODY));
        assertThat(model.items()).extracting(Item::getClass).extracting(Class::getSimpleName)
                .containsExactly("Step", "Remark", "Step", "Remark");
        Step second = (Step) model.items().get(2);
        assertThat(second.note()).isEqualTo(new Note("refused", "0.07\u00a0ms"));
        assertThat(second.failed()).isTrue();
        assertThat(((Remark) model.items().get(1)).text()).isEqualTo("localhost has another address: IPv6 refused, IPv4 is next");
        assertThat(((Remark) model.items().get(3)).text()).isEqualTo("no address is left: the connect failed after 0.31\u00a0ms");
    }

    @Test
    void aCloseIsOneArrow() {
        story.connect(client, server, 0);
        story.event(new SocketEvent.Closed(client, 900_000, false, 0));
        story.event(new SocketEvent.HalfClosed(server, 910_000, true));
        story.event(new SocketEvent.Closed(server, 920_000, true, 4));
        List<Item> items = read(client).items();
        assertThat(items).hasSize(2);
        Step close = (Step) items.getLast();
        assertThat(text(close, 0)).isEqualTo("close");
        assertThat(close.arrows().getFirst().caption().extra()).isEqualTo("4\u00a0B of a line kept");
        assertThat(close.tells(4)).isTrue();
        assertThat(close.tells(6)).isTrue();
    }

    @Test
    void aResetIsOneArrowFromTheEndThatDidIt() {
        story.connect(client, server, 0);
        story.event(new SocketEvent.Closed(client, 900_000, false, 0));
        story.event(new SocketEvent.Failed(server, 910_000, failure(SocketErrorStatus.CONNECTION_RESET_BY_PEER, Operation.READ)));
        story.event(new SocketEvent.Closed(server, 920_000, true, 0));
        List<Item> items = read(client).items();
        assertThat(items).hasSize(2);
        Arrow reset = ((Step) items.getLast()).arrows().getFirst();
        assertThat(reset.mark()).isEqualTo(Mark.ERROR);
        assertThat(reset.toServer()).isTrue();
        assertThat(List.of(reset.row(), reset.arrival())).containsExactly(4L, 5L);
    }

    @Test
    void aHeldEchoShowsWhatComesNextUntilItGoes() {
        story.connect(client, server, 0);
        story.message(client, Kind.OUT, 500, "Hello\n", 0, -1);
        long read = story.message(server, Kind.IN, 520, "Hello\n", 0, -1);
        long held = story.event(new SocketEvent.Held(server, 530_000));
        Step step = (Step) read(client).items().getLast();
        assertThat(step.hold()).isEqualTo(new Item.Hold(held, "held", "1 line"));
        assertThat(step.arrows().getLast().tip()).isEqualTo(Tip.NEXT);
        assertThat(step.arrows().getLast().caption().pieces()).extracting(Piece::text).containsExactly("Hello", "CR", "LF");
        story.message(server, Kind.OUT, 2_000, "Hello\r\n", read, 1_480);
        Step over = (Step) read(client).items().getLast();
        assertThat(over.hold()).isNull();
        assertThat(over.arrows()).extracting(Arrow::tip).containsOnly(Tip.HEAD);
    }

    @Test
    void allConnectionsCarryTheirLabels() {
        Connection other = story.connection(Role.ACCEPTED, 2, Unit.MESSAGE);
        story.connect(client, server, 0);
        story.event(new SocketEvent.Opened(other, 500_000, Story.SERVER, Story.CLIENT, 500_000));
        story.echo(client, server, 1_000, "Hello\n", 180);
        assertThat(read(null).items()).extracting(item -> ((Step) item).arrows().getFirst().caption().connection())
                .containsExactly("C1", "S2", "C1");
        assertThat(read(client).items()).hasSize(2);
    }

    @Test
    void theWindowIsBoundedAndTimesStillCountFromTheBeginning() {
        story.connect(client, server, 0);
        LadderReader reader = story.reader(Story.ENGLISH);
        reader.read(client, false);
        for (int i = 1; i <= 500; i++) {
            story.echo(client, server, i * 1_000, "line " + i + "\n", 180);
        }
        LadderModel model = reader.read(client, false);
        assertThat(model.items()).hasSize(LadderReader.ROWS / 4);
        Step last = (Step) model.items().getLast();
        assertThat(last.nanos()).isEqualTo(500_000_000);
        assertThat(last.arrows()).hasSize(2);
        assertThat(model.client().address()).isEqualTo("127.0.0.1:52814");
        assertThat(reader.read(client, false)).isEqualTo(model);
    }

    @Test
    void aConnectionChosenLateIsFoundAmongOthers() {
        story.connect(client, server, 0);
        Connection busy = story.connection(Role.CLIENT, 2, Unit.MESSAGE);
        for (int i = 1; i <= 300; i++) {
            story.echo(client, server, i * 1_000, "line " + i + "\n", 180);
            for (int j = 0; j < 20; j++) {
                story.message(busy, Kind.OUT, i * 1_000 + j, "noise\n", 0, -1);
            }
        }
        LadderModel model = read(server);
        assertThat(model.items()).hasSize(LadderReader.ROWS / 4);
        assertThat(model.client()).isEqualTo(new End("Client C1", "127.0.0.1:52814", LadderModel.Kind.OURS));
        assertThat(((Step) model.items().getLast()).nanos()).isEqualTo(300_000_000);
    }

    @Test
    void aLongMessageShowsItsBeginningAndItsEnding() {
        story.connect(client, server, 0);
        story.echo(client, server, 1_000, "x".repeat(500) + "\r\n", 180);
        List<Piece> pieces = ((Step) read(client).items().getLast()).arrows().getFirst().caption().pieces();
        assertThat(pieces).containsExactly(new Piece("x".repeat(60) + "…", false),
                new Piece("CR", true), new Piece("LF", true));
    }

    @Test
    void frenchHasFrenchNumbers() {
        story.connect(client, server, 0);
        Step connect = (Step) story.reader(Story.FRENCH).read(client, false).items().getFirst();
        assertThat(connect.arrows().getFirst().caption().extra()).isEqualTo("0,41\u00a0ms");
    }

    private LadderModel read(Connection connection) {
        return story.reader(Story.ENGLISH).read(connection, false);
    }

    private static Failure failure(SocketErrorStatus status, Operation during) {
        return new Failure(status, during, new SocketException("broken"));
    }

    private static String text(Step step, int arrow) {
        return step.arrows().get(arrow).caption().pieces().getFirst().text();
    }
}
