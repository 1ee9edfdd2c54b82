package echolab.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.ui.Toolkit;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LadderViewTest {

    private final Story story = new Story();
    private final Connection client = story.connection(Role.CLIENT, 1, Unit.MESSAGE);
    private final Connection server = story.connection(Role.ACCEPTED, 1, Unit.MESSAGE);
    private final LadderReader reader = story.reader(Story.ENGLISH);
    private final List<Long> chosen = new ArrayList<>();
    private LadderView view;

    @BeforeEach
    void show() {
        story.connect(client, server, 0);
        story.echo(client, server, 1_000, "Hello\n", 180);
        Toolkit.run(() -> {
            view = new LadderView(Story.ENGLISH);
            view.setOnSelect(chosen::add);
            view.resize(704, 260);
            refresh();
        });
    }

    @Test
    void aClickSelectsTheArrowUnderIt() {
        Toolkit.run(() -> {
            click(56);
            click(86);
            click(110);
            click(250);
        });
        assertThat(chosen).containsExactly(2L, 4L, 6L);
    }

    @Test
    void keysMoveTheSelectionAndItIsReadAloud() {
        Toolkit.run(() -> {
            press(KeyCode.UP);
            press(KeyCode.UP);
            press(KeyCode.HOME);
            press(KeyCode.UP);
            view.layout();
            assertThat(view.getAccessibleText()).contains("connect → accepted");
        });
        assertThat(chosen).containsExactly(6L, 4L, 2L, 2L);
    }

    @Test
    void itFollowsTheEndUntilOneScrollsUp() {
        Toolkit.run(() -> {
            for (int i = 2; i < 20; i++) {
                story.echo(client, server, i * 1_000, "line\n", 180);
            }
            refresh();
            assertThat(view.following()).isTrue();
            Event.fireEvent(view, new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, false, false,
                    0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            assertThat(view.following()).isFalse();
            press(KeyCode.END);
            view.layout();
            assertThat(view.following()).isTrue();
        });
    }

    @Test
    void aPauseFreezesThePicture() {
        Toolkit.run(() -> {
            view.setPaused(true);
            long sent = story.echo(client, server, 2_000, "later\n", 180);
            refresh();
            view.select(sent);
            view.layout();
            assertThat(view.getAccessibleText()).isNull();
            view.setPaused(false);
            view.layout();
            assertThat(view.getAccessibleText()).contains("later");
        });
    }

    private void refresh() {
        view.show(reader.read(client, false));
        view.layout();
    }

    private void click(double y) {
        Event.fireEvent(view, new MouseEvent(MouseEvent.MOUSE_PRESSED, 300, y, 300, y, MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, true, false, true, null));
    }

    private void press(KeyCode code) {
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
