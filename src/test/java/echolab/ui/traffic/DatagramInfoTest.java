package echolab.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.SocketEvent;
import echolab.net.Tap;
import echolab.net.udp.Stamp;
import echolab.ui.Texts;
import echolab.ui.detail.DetailViewModel;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// What the panes say of datagrams that a capture has recorded, without any sockets.
class DatagramInfoTest {

    private static final long MILLI = 1_000_000;
    private static final InetSocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 1338);
    private static final InetSocketAddress SERVER = new InetSocketAddress("127.0.0.1", 1337);

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Capture capture = new Capture(Limits.DEFAULT);
    private final Connection client = new Connection(0, Role.CLIENT, 1, Unit.DATAGRAM);
    private final Tap tap = capture.open(client);
    private final Info info = new Info(texts, () -> capture);

    @Test
    void aStampedDatagramShowsItsNumberAndItsMessage() {
        send(1998, 0);
        assertThat(shown(capture.row(1))).isEqualTo("#1998 Hello, datagram");
        assertThat(info.message(capture.row(1))).extracting(MessageText.Piece::boxed).containsOnly(false);
    }

    @Test
    void oneWithoutAStampShowsAllItsBytes() {
        tap.sent(0, new byte[] {'h', 'i', 0}, 0, 3);
        assertThat(shown(capture.row(1))).isEqualTo("hiNUL");
        tap.sent(0, new byte[0], 0, 0);
        assertThat(info.life(capture.row(2))).isEqualTo("empty datagram");
    }

    @Test
    void echoesSayWhatBecameOfThem() {
        for (int number = 1; number <= 4; number++) {
            send(number, number * MILLI);
        }
        receive(1, MILLI + 210_000);
        receive(1, MILLI + 300_000);
        receive(3, 3 * MILLI + 220_000);
        receive(2, 3 * MILLI + 400_000);
        receive(4, 54 * MILLI);
        assertThat(info.remark(capture.row(5))).isEqualTo("echo of 1 · 0.21 ms");
        assertThat(info.remark(capture.row(6))).isEqualTo("second echo of 1");
        assertThat(info.remark(capture.row(7))).isEqualTo("before #2: reordered · 0.22 ms");
        assertThat(info.remark(capture.row(8))).isEqualTo("after #3: reordered · 1.40 ms");
        assertThat(info.remark(capture.row(9))).isEqualTo("echo of 4 · 50.0 ms, late");
        texts.setLocale(Locale.FRENCH);
        assertThat(info.remark(capture.row(7))).isEqualTo("avant #2\u00a0: ordre inversé · 0,22 ms");
    }

    @Test
    void onlyTheNextOneSaysThatItOvertookADelayedOne() {
        for (int number = 1; number <= 30; number++) {
            send(number, number * MILLI);
        }
        for (int number = 2; number <= 30; number++) {
            receive(number, number * MILLI + 200_000);
        }
        receive(1, 51 * MILLI);
        assertThat(info.remark(capture.row(31))).isEqualTo("before #1: reordered · 0.20 ms");
        assertThat(info.remark(capture.row(32))).isEqualTo("echo of 3 · 0.20 ms");
        assertThat(info.remark(capture.row(59))).isEqualTo("echo of 30 · 0.20 ms");
        assertThat(info.remark(capture.row(60))).isEqualTo("after #30: reordered · 50.0 ms, late");
    }

    @Test
    void detailSaysThatADatagramCameBackWholeAndWhatItsStampIs() {
        ObjectProperty<Row> selected = new SimpleObjectProperty<>();
        DetailViewModel detail = new DetailViewModel(selected, capture, texts);
        send(7, 0);
        receive(7, MILLI);
        selected.set(capture.row(2));
        assertThat(detail.verdict()).isEqualTo("Came back whole, byte for byte");
        assertThat(detail.asText()).contains("64 B · No 1 · our stamp #7 in the first 24");
    }

    @Test
    void theStatusBarCountsSocketsAndDatagrams() {
        Connection peer = new Connection(1, Role.ACCEPTED, 1, Unit.DATAGRAM);
        capture.open(peer);
        capture.event(new SocketEvent.Bound(client, 0, CLIENT, SERVER, false));
        capture.event(new SocketEvent.Opened(peer, 0, SERVER, CLIENT, 0));
        capture.event(new SocketEvent.Unanswered(peer, 0, CLIENT, SocketEvent.Refusal.RATE, 12));
        send(1, 0);
        Executor none = _ -> { };
        StatusViewModel status = new StatusViewModel(capture, texts, new TrafficViewModel(capture, null, texts, none), true);
        status.refresh();
        assertThat(status.openProperty().get()).isEqualTo("[1] bound");
        assertThat(status.outProperty().get()).isEqualTo("out [1] datagrams [64\u00a0B]");
        assertThat(status.lostProperty().get()).isEqualTo("[0] lost to the list");
        assertThat(status.refusedProperty().get()).isEqualTo("[12] refused");
    }

    private void send(long number, long nanos) {
        byte[] bytes = datagram(number);
        tap.wrote(nanos, bytes.length);
        tap.sent(nanos, bytes, 0, bytes.length);
    }

    private void receive(long number, long nanos) {
        byte[] bytes = datagram(number);
        tap.received(nanos, bytes, 0, bytes.length, true);
    }

    private static byte[] datagram(long number) {
        byte[] bytes = new byte[64];
        byte[] text = "Hello, datagram".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, bytes, Stamp.BYTES, text.length);
        new Stamp(3, number, 0).put(bytes);
        return bytes;
    }

    private String shown(Row row) {
        return info.message(row).stream().map(MessageText.Piece::text).collect(Collectors.joining());
    }
}
