package echolab.ui.batch;

import echolab.net.batch.Lack;
import echolab.net.batch.Mode;
import echolab.net.batch.Standing;
import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Texts;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// A mode on the race card: whether it shall race, or why it cannot, and how far it has come.
final class ModeRow extends HBox {

    private final Mode mode;
    private final Setup setup;
    private final Texts texts;
    private final CheckBox wanted = new CheckBox();
    private final Label state = new Label();

    ModeRow(Mode mode, Setup setup, Texts texts) {
        this.mode = mode;
        this.setup = setup;
        this.texts = texts;
        wanted.setText(ModeLook.name(mode, texts));
        wanted.setGraphic(new ModeMark(mode));
        wanted.setMinWidth(Region.USE_PREF_SIZE);
        wanted.setTooltip(new Tooltip(texts.get("batch.mode.tip." + mode)));
        state.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(wanted, space, state);
        getStyleClass().add("mode-row");
    }

    /// @return to be let go of with the view
    Subscription tie() {
        wanted.setOnAction(_ -> setup.wanted(mode).set(wanted.isSelected()));
        return setup.wanted(mode).subscribe(_ -> tick());
    }

    private void tick() {
        wanted.setSelected(setup.wanted(mode).get() && setup.lack(mode).isEmpty());
    }

    /// @param race   the newest one, null before the first
    /// @param racing whether it goes on: then nothing can be chosen
    void show(Snapshot race, boolean racing) {
        Optional<Lack> lack = setup.lack(mode);
        wanted.setDisable(lack.isPresent() || racing);
        tick();
        Standing standing = race == null || race.spec().protocol() != setup.protocolProperty().get() ? null : race.standing(mode);
        if (lack.isPresent()) {
            say(texts.get("batch.lack." + lack.get()), null, null);
        } else if (standing == null) {
            say("", null, null);
        } else if (standing.failure() != null) {
            say(texts.get("batch.failed"), "x-circle", "failed");
        } else {
            boolean all = standing.done() == race.spec().repetitions();
            say(texts.get("batch.done", standing.done(), race.spec().repetitions()), all ? "check" : null, all ? "done" : null);
        }
    }

    private void say(String words, String icon, String style) {
        state.setText(words);
        if (!words.equals(state.getUserData())) {
            state.setUserData(words);
            state.setGraphic(icon == null ? null : new Icon(icon));
        }
        Controls.style(state, style == null ? new String[] {"label", "mode-state"} : new String[] {"label", "mode-state", style});
    }
}
