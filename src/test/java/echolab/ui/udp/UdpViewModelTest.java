package echolab.ui.udp;

import echolab.ui.cards.ClientCard;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.SocketEvent;
import echolab.net.udp.Stamp;
import echolab.ui.UdpBench;
import echolab.ui.cards.ServerCard;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UdpViewModelTest {

    private final UdpBench bench = new UdpBench();
    private final UdpViewModel tab = bench.tab;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theFirstEchoDoesWhateverIsStillToBeDone() {
        tab.server().port().set("0");
        tab.panes().ladder().firstSteps().all().run();
        bench.until("a datagram has come back", () -> bench.capture.roundTrips().count() == 1);
        assertThat(tab.server().stateProperty().get()).isEqualTo(ServerCard.State.RUNNING);
        assertThat(tab.client().port().text()).isEqualTo(String.valueOf(tab.server().reachableAt().port()));
        tab.panes().ladder().firstSteps().all().run();
        bench.until("another one has", () -> bench.capture.roundTrips().count() == 2);
        assertThat(tab.clients()).hasSize(1);
    }

    @Test
    void aNewClientSendsWhereTheLastOneDidFromAPortOfItsOwn() {
        tab.client().localPort().set("1338");
        tab.client().host().set("localhost");
        tab.client().port().set("4711");
        tab.client().connectedProperty().set(false);
        for (int i = 1; i < 40; i++) {
            tab.newClient();
        }
        assertThat(tab.clients()).hasSize(UdpViewModel.MAX_CLIENTS);
        assertThat(tab.client().host().text()).isEqualTo("localhost");
        assertThat(tab.client().port().text()).isEqualTo("4711");
        assertThat(tab.client().connectedProperty().get()).isFalse();
        assertThat(tab.client().localPort().text()).isEqualTo("0");
    }

    @Test
    void severalClientsTalkToOneServer() {
        ClientViewModel first = bench.bind(bench.serve());
        bench.echo("one");
        tab.newClient();
        ClientViewModel second = bench.bind(tab.server().reachableAt());
        bench.echo("two");
        assertThat(tab.name(first)).isEqualTo("Client C1");
        assertThat(tab.name(second)).isEqualTo("Client C2");
        bench.until("both are listed", () -> tab.server().peers().peers().size() == 2);
        assertThat(tab.panes().ladder().choices()).containsExactly(connection(first), connection(second));
        assertThat(tab.panes().ladder().choiceProperty().get()).isEqualTo(connection(second));
        tab.clientProperty().set(first);
        assertThat(tab.panes().ladder().choiceProperty().get()).isEqualTo(connection(first));
    }

    @Test
    void foreignPeersAreOfferedToTheLadder() throws IOException {
        bench.serve();
        try (DatagramSocket foreign = new DatagramSocket()) {
            foreign.send(new DatagramPacket(new byte[3], 3, InetAddress.getByName("127.0.0.1"), tab.server().reachableAt().port()));
            bench.until("it is offered", () -> !tab.panes().ladder().choices().isEmpty());
            assertThat(tab.panes().ladder().choices()).containsExactly(tab.server().peers().peers().getFirst().connection());
        }
    }

    @Test
    void aPeerWhoseClientHasClosedIsForeign() {
        ClientViewModel client = bench.bind(bench.serve());
        bench.echo("one");
        Connection own = connection(client);
        bench.until("it is listed", () -> tab.server().peers().peers().size() == 1);
        Connection peer = tab.server().peers().peers().getFirst().connection();
        assertThat(tab.panes().ladder().choices()).containsExactly(own);
        client.close();
        bench.until("its peer is offered", () -> tab.panes().ladder().choices().equals(List.of(own, peer)));
    }

    @Test
    void numberingAndSendingBeginsWithTheFirstEcho() {
        tab.server().port().set("0");
        tab.loss().number();
        bench.until("one has come back", () -> returned() == 1);
        tab.loss().number();
        bench.until("a hundred have", () -> returned() == 101);
        assertThat(tab.client().stampedProperty().get()).isTrue();
    }

    @Test
    void aNumberedDatagramIsSelectedByItsNumber() {
        bench.bind(bench.serve());
        tab.client().stampedProperty().set(true);
        for (String text : List.of("one", "two", "three")) {
            bench.echo(text);
        }
        tab.select(2);
        Row selected = tab.panes().traffic().selectedRowProperty().get();
        assertThat(selected.kind()).isEqualTo(Row.Kind.OUT);
        assertThat(selected.connection()).isEqualTo(connection(tab.client()));
        assertThat(Stamp.of(selected.bytes(), selected.bytes().length).number()).isEqualTo(2);
    }

    @Test
    void aClientThatIsNotBoundIsPointedAtTheServerThatRuns() {
        tab.client().port().set("1");
        int port = bench.serve().port();
        assertThat(tab.client().port().text()).isEqualTo(String.valueOf(port));
    }

    @Test
    void whatOneClientWasToldConcernsNoOther() {
        ClientViewModel first = bench.bind(bench.serve());
        tab.newClient();
        ClientViewModel second = bench.bind(tab.server().reachableAt());
        second.padTo().set("65508");
        second.send();
        bench.until("the second is told", () -> second.hintProperty().get().contains("MessageTooLong"));
        assertThat(first.hintProperty().get()).isEmpty();
    }

    @Test
    void oneKeyBindsAndThenSends() {
        bench.serve();
        tab.sendOrOpen();
        bench.until("it is bound", () -> tab.client().stateProperty().get() == ClientCard.State.OPEN);
        assertThat(bench.rows()).noneMatch(row -> row.kind().message());
        tab.sendOrOpen();
        bench.until("it is back", () -> bench.capture.roundTrips().count() == 1);
    }

    @Test
    void whatTheServerHoldsIsShownWithItsCode() {
        bench.bind(bench.serve());
        tab.panes().ladder().steppingProperty().set(true);
        tab.client().composer().message().set("wait");
        tab.client().send();
        bench.until("it is held", () -> bench.rows().stream().anyMatch(row -> row.event() instanceof SocketEvent.Held));
        assertThat(tab.panes().held()).isEqualTo("wait");
        assertThat(tab.heldCode()).isNotEmpty();
        tab.panes().ladder().next();
        bench.until("it is back", () -> bench.capture.roundTrips().count() == 1);
    }

    private long returned() {
        return tab.client().ledger() == null ? 0 : tab.client().ledger().fates(System.nanoTime()).returned();
    }

    private static Connection connection(ClientViewModel client) {
        return client.connectionProperty().get();
    }
}
