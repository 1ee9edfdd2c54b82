package echolab.ui.tcp;

import echolab.net.Payload.LineEnding;
import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Texts;
import echolab.ui.Views.View;
import echolab.ui.cards.ClientCard.State;
import echolab.ui.panes.ClientCardController;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;

/// The card of the client that is chosen: where it connects, and what it sends. Follows the choice.
public final class ClientController extends ClientCardController<ClientViewModel> {

    private final TcpViewModel tab;

    @FXML private MenuButton otherEnds;
    @FXML private ComboBox<LineEnding> ending;
    @FXML private Hyperlink another;

    /// @param optionsView loads the options of the client that is chosen then
    public ClientController(TcpViewModel tab, Texts texts, Supplier<View> optionsView) {
        super(tab, texts, optionsView);
        this.tab = tab;
    }

    @Override
    protected void initialize() {
        ending.getItems().setAll(LineEnding.values());
        Controls.words(ending, value -> texts.get("ending." + value));
        MenuItem finish = new MenuItem(texts.get("client.finish"));
        finish.setOnAction(_ -> tab.client().finish());
        MenuItem reset = new MenuItem(texts.get("client.reset"));
        reset.setOnAction(_ -> tab.client().reset());
        otherEnds.getItems().setAll(finish, reset);
        another.visibleProperty().bind(Bindings.size(tab.clients()).lessThan(TcpViewModel.MAX_CLIENTS));
        super.initialize();
    }

    @Override
    protected Subscription tie(ClientViewModel model) {
        ending.valueProperty().bindBidirectional(model.composer().endingProperty());
        return Subscription.combine(
                () -> ending.valueProperty().unbindBidirectional(model.composer().endingProperty()),
                Controls.problem(problem, model.host(), model.port(), model.options().sendBuffer(),
                        model.options().receiveBuffer(), model.options().trafficClass(), model.options().limit()),
                Controls.problem(repeatProblem, model.composer().repeat(), model.composer().interval()),
                model.finishedProperty().subscribe(_ -> showState(model)),
                tab.roundTripProperty().subscribe(_ -> showHint(model)));
    }

    @Override
    protected void showOpen(ClientViewModel model) {
        boolean finished = model.finishedProperty().get();
        Controls.badge(badge, texts.get(finished ? "client.half" : "client.open"), finished ? "warning" : "good", Controls.dot());
    }

    @Override
    protected void showFacts(ClientViewModel model) {
        boolean opening = model.stateProperty().get() == State.OPENING;
        open.setText(texts.get(opening ? "client.cancel" : "client.connect"));
        open.setGraphic(new Icon(opening ? "x" : "log-in"));
        endpoint.setText(model.host().text().strip() + ":" + model.port().text().strip());
        if (model.localProperty().get() != null) {
            choices.setText(texts.get("client.facts", model.localProperty().get().toString(),
                    texts.get(model.options().noDelayProperty().get() ? "client.nodelay.on" : "client.nodelay.off")));
        }
    }

    @Override
    protected String usualHint(boolean isOpen) {
        long nanos = tab.roundTripProperty().get();
        return !isOpen ? texts.get("client.connect.first") : nanos < 0 ? "" : texts.get("client.roundtrip", texts.millis(nanos));
    }

    /// Opens, or gives up opening.
    @Override
    protected void open() {
        if (tab.client().stateProperty().get() == State.OPENING) {
            tab.client().close();
        } else {
            super.open();
        }
    }
}
