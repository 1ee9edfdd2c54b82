package echolab;

import echolab.ui.cards.ClientCard;
import echolab.ui.cards.ServerCard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import echolab.ui.Driver;
import echolab.ui.Look.Theme;
import echolab.ui.Toolkit;
import echolab.ui.batch.BatchViewModel;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The keyboard through the real window.
class KeysTest {

    private final Rig rig = Rig.open();
    private final Driver driver = new Driver();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void fromTheStartToAnEchoAndBack() {
        Toolkit.run(() -> rig.tcp.server().port().set("0"));
        driver.press(KeyCode.F5);
        rig.until("the server runs", () -> rig.tcp.server().stateProperty().get() == ServerCard.State.RUNNING);

        Toolkit.run(() -> {
            rig.tcp.client().host().set("127.0.0.1");
            rig.tcp.client().port().set(String.valueOf(rig.tcp.server().reachableAt().port()));
            TextArea message = (TextArea) rig.scene().lookup("#message");
            message.requestFocus();
            message.clear();
        });
        driver.write("hey");
        driver.press(KeyCode.CONTROL, KeyCode.ENTER);
        rig.until("the client is connected", () -> rig.tcp.client().stateProperty().get() == ClientCard.State.OPEN);
        driver.press(KeyCode.CONTROL, KeyCode.ENTER);
        rig.until("the line is back", () -> rig.capture.roundTrips().count() == 1);
        assertThat(rig.get(() -> rig.tcp.client().composer().message().text())).isEqualTo("hey");

        driver.press(KeyCode.F6);
        rig.until("the client is closed", () -> rig.tcp.client().stateProperty().get() == ClientCard.State.CLOSED);
        driver.press(KeyCode.SHIFT, KeyCode.F5);
        rig.until("the server has stopped", () -> rig.tcp.server().stateProperty().get() == ServerCard.State.STOPPED);
    }

    @Test
    void theSameKeysOnTheUdpTab() {
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        rig.until("it shows", () -> rig.window.shell().tabProperty().get().name().equals("udp"));
        Toolkit.run(() -> {
            rig.udp.server().port().set("0");
            rig.udp.client().localPort().set("0");
        });
        driver.press(KeyCode.F5);
        rig.until("the server runs", () -> rig.udp.server().stateProperty().get() == ServerCard.State.RUNNING);
        driver.press(KeyCode.CONTROL, KeyCode.ENTER);
        rig.until("the client is bound", () -> rig.udp.client().stateProperty().get() == ClientCard.State.OPEN);
        driver.press(KeyCode.CONTROL, KeyCode.ENTER);
        rig.until("the datagram is back", () -> rig.udpCapture.roundTrips().count() == 1);
        focus("table");
        driver.press(KeyCode.SPACE);
        assertThat(rig.get(() -> rig.udp.loss().pausedProperty().get())).isTrue();
        driver.press(KeyCode.END);
        assertThat(rig.get(() -> rig.udp.loss().pausedProperty().get())).isFalse();
        driver.press(KeyCode.F6);
        rig.until("the client is closed", () -> rig.udp.client().stateProperty().get() == ClientCard.State.CLOSED);
        driver.press(KeyCode.SHIFT, KeyCode.F5);
        rig.until("the server has stopped", () -> rig.udp.server().stateProperty().get() == ServerCard.State.STOPPED);
        assertThat(rig.capture.last()).isZero();
    }

    @Test
    void aRaceFromItsStartToItsStop() {
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        rig.until("it shows", () -> rig.window.shell().tabProperty().get().name().equals("batch"));
        Toolkit.run(() -> rig.batch.setup().length().set("20 s"));
        driver.press(KeyCode.F5);
        rig.until("packets arrive", () -> rig.batch.snapshotProperty().get() != null && rig.batch.snapshotProperty().get().packets() > 0);
        driver.press(KeyCode.SHIFT, KeyCode.F5);
        rig.until("the race has stopped", () -> rig.batch.stateProperty().get() == BatchViewModel.State.OVER);
        assertThat(rig.get(() -> rig.batch.snapshotProperty().get().stopped())).isTrue();
        Toolkit.run(() -> rig.batch.setup().size().set("0"));
        driver.press(KeyCode.F5);
        assertThat(rig.get(() -> rig.batch.setup().size().refused())).isTrue();
        assertThat(rig.get(() -> rig.batch.stateProperty().get())).isEqualTo(BatchViewModel.State.OVER);
    }

    @Test
    void theListIsPausedFollowedClearedAndRestored() {
        Toolkit.run(() -> rig.tcp.server().port().set("0"));
        driver.press(KeyCode.F5);
        rig.until("its row is listed", () -> rig.tcp.panes().traffic().rows().size() == 1);
        focus("table");

        driver.press(KeyCode.SPACE);
        assertThat(following()).isFalse();
        driver.press(KeyCode.SPACE);
        assertThat(following()).isTrue();
        driver.press(KeyCode.SPACE);
        driver.press(KeyCode.END);
        assertThat(following()).isTrue();

        driver.press(KeyCode.CONTROL, KeyCode.L);
        rig.until("the list is empty", () -> rig.tcp.panes().traffic().rows().isEmpty());
        rig.until("it can be undone", () -> rig.scene().lookup(".toast .hyperlink") != null);
        driver.click(rig.get(() -> (Hyperlink) rig.scene().lookup(".toast .hyperlink")));
        rig.until("the row is back", () -> rig.tcp.panes().traffic().rows().size() == 1);
        assertThat(rig.get(() -> rig.scene().lookup(".toast"))).isNull();
    }

    @Test
    void aSlashGoesToTheFilterAndIsWrittenWhereTextIs() {
        focus("table");
        driver.press(KeyCode.SLASH);
        assertThat(focused()).isEqualTo(rig.node("filter"));
        assertThat(rig.get(() -> rig.tcp.panes().traffic().filter().text())).isEmpty();
        driver.write("a b/n");
        assertThat(rig.get(() -> rig.tcp.panes().traffic().filter().text())).isEqualTo("a b/n");
        assertThat(following()).isTrue();
        focus("message");
        driver.press(KeyCode.CONTROL, KeyCode.F);
        assertThat(focused()).isEqualTo(rig.node("filter"));
    }

    @Test
    void theLooksFollowTheirKeys() {
        boolean explained = explains();
        driver.press(KeyCode.F1);
        assertThat(explains()).isNotEqualTo(explained);
        driver.press(KeyCode.F1);
        assertThat(explains()).isEqualTo(explained);

        driver.press(KeyCode.F11);
        assertThat(rig.get(() -> rig.look.themeProperty().get())).isEqualTo(Theme.PROJECTOR);
        driver.press(KeyCode.F11);
        assertThat(rig.get(() -> rig.look.themeProperty().get())).isEqualTo(Theme.LIGHT);

        driver.press(KeyCode.CONTROL, KeyCode.PLUS);
        driver.press(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(zoom()).isCloseTo(1.21, within(1e-9));
        driver.press(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(zoom()).isCloseTo(1.1, within(1e-9));
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(zoom()).isCloseTo(1, within(1e-9));
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(rig.get(() -> rig.window.shell().tabProperty().get().name())).isEqualTo("tcp");
    }

    @Test
    void theSheetOfKeysComesAndGoes() {
        focus("table");
        driver.press(KeyCode.SHIFT, KeyCode.SLASH);
        assertThat(sheet()).isNotNull();
        driver.press(KeyCode.ESCAPE);
        assertThat(sheet()).isNull();
        boolean explained = explains();
        driver.press(KeyCode.SHIFT, KeyCode.SLASH);
        driver.press(KeyCode.F1);
        assertThat(sheet()).isNull();
        assertThat(explains()).isEqualTo(explained);
        driver.press(KeyCode.SHIFT, KeyCode.SLASH);
        driver.press(KeyCode.SHIFT, KeyCode.SLASH);
        assertThat(sheet()).isNull();
        focus("host");
        driver.press(KeyCode.SHIFT, KeyCode.SLASH);
        assertThat(sheet()).isNull();
    }

    @Test
    void theNextStepIsN() {
        Toolkit.run(() -> rig.tcp.server().port().set("0"));
        driver.press(KeyCode.F5);
        rig.until("the server runs", () -> rig.tcp.server().reachableAt() != null);
        Toolkit.run(() -> {
            rig.tcp.client().port().set(String.valueOf(rig.tcp.server().reachableAt().port()));
            rig.tcp.client().host().set("127.0.0.1");
            rig.tcp.client().connect();
            rig.tcp.panes().ladder().steppingProperty().set(true);
        });
        rig.until("the client is connected", () -> rig.tcp.client().stateProperty().get() == ClientCard.State.OPEN);
        driver.press(KeyCode.CONTROL, KeyCode.ENTER);
        rig.until("the echo is held", () -> rig.tcp.panes().ladder().heldProperty().get() == 1);
        focus("table");
        driver.press(KeyCode.N);
        rig.until("the echo is back", () -> rig.capture.roundTrips().count() == 1);
    }

    @Test
    void aBadPortIsMarkedAndThePrimaryButtonGoesThere() {
        Toolkit.run(() -> rig.tcp.server().port().set("seven"));
        focus("start");
        driver.press(KeyCode.SPACE);
        Node port = rig.node("port");
        assertThat(focused()).isEqualTo(port);
        assertThat(rig.get(() -> port.getPseudoClassStates().stream().map(Object::toString).toList())).contains("danger");
        assertThat(rig.get(port::getAccessibleHelp)).contains("0 to 65,535");
        driver.press(KeyCode.DIGIT0);
        assertThat(rig.get(() -> port.getPseudoClassStates().stream().map(Object::toString).toList())).doesNotContain("danger");
    }

    private void focus(String id) {
        Toolkit.run(() -> rig.scene().lookup("#" + id).requestFocus());
    }

    private Node focused() {
        return rig.get(() -> rig.scene().getFocusOwner());
    }

    private boolean following() {
        return rig.get(() -> rig.tcp.panes().traffic().followingProperty().get());
    }

    private boolean explains() {
        return rig.get(() -> rig.tcp.panes().explain().openProperty().get());
    }

    private double zoom() {
        return rig.get(() -> rig.look.zoom());
    }

    private Node sheet() {
        return rig.get(() -> rig.scene().lookup(".sheet-title"));
    }
}
