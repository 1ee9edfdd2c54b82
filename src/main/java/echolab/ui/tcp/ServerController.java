package echolab.ui.tcp;

import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.ui.Controls;
import echolab.ui.Texts;
import echolab.ui.cards.PeerCell;
import echolab.ui.cards.PeerList;
import echolab.ui.cards.ServerCard.State;
import echolab.ui.panes.ServerCardController;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The server's card: a form while it is closed, facts and its clients while it is open.
public final class ServerController extends ServerCardController {

    /// Clients that stand in the list without scrolling.
    private static final int LISTED = 6;

    private final ServerViewModel viewModel;

    @FXML private ToggleButton lines;
    @FXML private ToggleButton raw;
    @FXML private ToggleButton streams;
    @FXML private ToggleButton channels;
    @FXML private VBox clients;
    @FXML private Label count;
    @FXML private ListView<PeerList.Peer> peers;

    public ServerController(ServerViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        this.viewModel = viewModel;
    }

    @Override
    protected Subscription tie() {
        Controls.showWhen(clients, viewModel.stateProperty().map(s -> s == State.RUNNING));
        count.textProperty().bind(Bindings.createStringBinding(() -> texts.get("server.clients.of",
                viewModel.peers().countProperty().get(), Integer.parseInt(viewModel.maxClients().text())), viewModel.peers().countProperty()));
        PeerCell.fill(peers, viewModel, texts, LISTED);
        return Subscription.combine(
                Controls.problem(problem, viewModel.host(), viewModel.port()),
                Controls.segments(viewModel.framingProperty(), Map.of(Framing.LINES, lines, Framing.RAW, raw)),
                Controls.segments(viewModel.modelProperty(), Map.of(Model.STREAMS, streams, Model.CHANNELS, channels)));
    }

    @Override
    protected void showFacts() {
        choices.setText(texts.get("framing." + viewModel.framingProperty().get()) + " \u00b7 "
                + texts.get("model." + viewModel.modelProperty().get()) + " \u00b7 "
                + texts.get(viewModel.reachable() ? "server.reach.network" : "server.reach.local"));
    }

    @Override
    protected String reachWords(boolean reachable) {
        return reachable ? texts.get("server.reach.warning") : texts.get("server.reach.hint", viewModel.host().text().strip());
    }
}
